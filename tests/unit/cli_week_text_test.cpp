#include "cli/text/week_text.hpp"

#include "support/catch2.hpp"
#include "support/records.hpp"

using namespace hamstring;
using history::WeekSoFar;
using test::day;
using test::done;

// 2026-11-21 is a Saturday.
TEST_CASE("the week counts from its Monday", "[week]") {
  CHECK(history::week_so_far({}, day("2026-11-21")) == WeekSoFar{0, false});
  CHECK(history::week_so_far({done("a", "2026-11-15")}, day("2026-11-21")) == WeekSoFar{0, false});
  CHECK(history::week_so_far({done("a", "2026-11-16"), done("b", "2026-11-16"), done("c", "2026-11-20")},
                             day("2026-11-21")) == WeekSoFar{2, false});
}

TEST_CASE("one comes back after a week without any session", "[week]") {
  CHECK(history::week_so_far({done("a", "2026-11-08")}, day("2026-11-21")) == WeekSoFar{0, true});
  CHECK(history::week_so_far({done("a", "2026-11-08"), done("b", "2026-11-21")}, day("2026-11-21")) ==
        WeekSoFar{1, true});
  CHECK(history::week_so_far({done("a", "2026-11-21")}, day("2026-11-21")) == WeekSoFar{1, false});
}

TEST_CASE("the goal is named, and nothing is said to be lost", "[week]") {
  CHECK(cli::week_text({1, false}, 2) == "This week: 1 of 2 sessions.");
  CHECK(cli::week_text({1, false}, 1) == "This week: 1 of 1 session, as you planned.");
  CHECK(cli::week_text({3, false}, 3) == "This week: 3 of 3 sessions, as you planned.");
  CHECK(cli::week_text({3, false}, 2) ==
        "This week: 3 sessions, more than the 2 you aim for. Rest is part of it.");
  CHECK(cli::week_text({1, true}, 2) ==
        "This week: 1 of 2 sessions. Good to have you back after a week off.");
  CHECK(cli::way_back_text({0, false}).empty());
  CHECK(cli::way_back_text({1, true}).empty());
  CHECK(cli::way_back_text({0, true}).starts_with("Last week had no session, and that happens."));
}
