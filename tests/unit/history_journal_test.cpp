#include "hamstring/history/journal.hpp"

#include "hamstring/base/error.hpp"
#include "hamstring/history/statistics.hpp"
#include "support/catch2.hpp"
#include "support/fake_files.hpp"
#include "support/records.hpp"

namespace {

using namespace hamstring;
using namespace hamstring::history;
using Catch::Matchers::ContainsSubstring;
using test::FakeFiles;

const std::string path = "/home/u/.local/share/hamstring/log.jsonl";

Record record(int number) {
  return test::done("r" + std::to_string(number), "2026-11-21");
}

/// A log of three records.
void fill(FakeFiles& files) {
  Journal journal{files, path};
  for (int i = 0; i < 3; ++i) {
    journal.append(record(i));
  }
  files.calls.clear();
}

/// What a later process finds.
Log read_again(const FakeFiles& files) {
  return parse_log(files.contents.contains(path) ? files.contents.at(path) : "");
}

std::vector<std::string> ids(const Log& log) {
  std::vector<std::string> out;
  for (const auto& entry : log.records) {
    if (!stands_for_bad_line(entry)) {
      out.push_back(entry.id);
    }
  }
  return out;
}

using Ids = std::vector<std::string>;

std::string error_of_append(FakeFiles& files, const Record& entry) {
  try {
    Journal{files, path}.append(entry);
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

std::vector<std::string> calls_of_append(bool is_first) {
  FakeFiles files;
  if (!is_first) {
    fill(files);
  }
  Journal{files, path}.append(record(9));
  return files.calls;
}

}  // namespace

TEST_CASE("the log lies where the environment says") {
  const auto path_in = [](std::map<std::string, std::string> variables) {
    return log_path([=](const std::string& name) -> std::optional<std::string> {
      const auto found = variables.find(name);
      return found == variables.end() ? std::nullopt : std::optional{found->second};
    });
  };
  CHECK(path_in({{"HOME", "/h"}}) == "/h/.local/share/hamstring/log.jsonl");
  CHECK(path_in({{"HOME", "/h"}, {"XDG_DATA_HOME", "/d"}}) == "/d/hamstring/log.jsonl");
  CHECK(path_in({{"HOME", "/h"}, {"XDG_DATA_HOME", "d"}}) == "/h/.local/share/hamstring/log.jsonl");
  CHECK(path_in({{"HOME", "/h"}, {"XDG_DATA_HOME", ""}}) == "/h/.local/share/hamstring/log.jsonl");
  CHECK_THROWS_AS(path_in({}), Error);
  CHECK_THROWS_AS(path_in({{"HOME", "h"}}), Error);
}

TEST_CASE("what is appended is read, in order") {
  FakeFiles files;
  fill(files);
  const auto log = Journal{files, path}.read();
  CHECK(ids(log) == Ids{"r0", "r1", "r2"});
  CHECK(log.records.front() == record(0));
  CHECK(log.bad.empty());
  CHECK(files.open_count() == 0);
}

TEST_CASE("no log is an empty log, and reading makes none") {
  FakeFiles files;
  CHECK(Journal{files, path}.read().records.empty());
  CHECK(files.contents.empty());
  CHECK(files.folders.size() == 1);
}

TEST_CASE("an append is one write, and is synced") {
  CHECK(calls_of_append(false) == Ids{"open", "lock", "size", "read", "write", "sync"});
  FakeFiles files;
  files.folders = {
      "/", "/home", "/home/u", "/home/u/.local", "/home/u/.local/share", "/home/u/.local/share/hamstring"};
  Journal{files, path}.append(record(9));
  CHECK(files.calls == Ids{"open", "lock", "size", "sync_folder", "write", "sync"});
}

TEST_CASE("several records are one write: all of them, or none where the disk is full") {
  FakeFiles files;
  fill(files);
  const auto before = files.contents[path];
  files.calls.clear();
  const std::vector<Record> records{record(7), record(8), record(9)};
  Journal{files, path}.append(records);
  CHECK(files.calls == Ids{"open", "lock", "size", "read", "write", "sync"});
  CHECK(ids(Journal{files, path}.read()) == Ids{"r0", "r1", "r2", "r7", "r8", "r9"});
  files.contents[path] = before;
  files.capacity = before.size() + to_line(record(7)).size() + 2;  // room for the first
  CHECK_THROWS_WITH((Journal{files, path}.append(records)),
                    Catch::Matchers::ContainsSubstring("None of these records"));
  CHECK(files.contents[path] == before);
}

TEST_CASE("missing folders are made, and made to last, before anything is written") {
  auto calls = calls_of_append(true);
  CHECK(std::count(calls.begin(), calls.end(), "sync_folder") == 6);  // one a folder, and that of the file
  calls.erase(std::find(calls.begin(), calls.end(), "write"), calls.end());
  CHECK(std::count(calls.begin(), calls.end(), "sync_folder") == 6);
}

TEST_CASE("a torn tail of every length costs no other record") {
  const auto torn = to_line(record(7)) + "\n";
  for (std::size_t length = 0; length <= torn.size(); ++length) {
    INFO(length);
    FakeFiles files;
    fill(files);
    files.contents[path] += torn.substr(0, length);
    const auto before = Journal{files, path}.read();
    CHECK(before.bad.size() == (length > 0 && length + 1 < torn.size() ? 1 : 0));
    Journal{files, path}.append(record(8));
    const auto after = Journal{files, path}.read();
    const bool is_whole = length + 1 >= torn.size();  // at most the line break was lost
    CHECK(ids(after) == (is_whole ? Ids{"r0", "r1", "r2", "r7", "r8"} : Ids{"r0", "r1", "r2", "r8"}));
    CHECK(after.bad.size() == before.bad.size());
  }
}

TEST_CASE("a kill at every system call of an append costs at most its own record") {
  const bool is_first = GENERATE(false, true);
  const auto count = calls_of_append(is_first).size();
  const auto length = to_line(record(9)).size() + 1;
  for (std::size_t call = 0; call <= count; ++call) {
    for (const std::size_t written : {std::size_t{0}, std::size_t{1}, length / 2, length - 1, length}) {
      INFO(call << " after " << written);
      FakeFiles files;
      if (!is_first) {
        fill(files);
      }
      files.killed_at = call;
      files.killed_after_bytes = written;
      if (call < count) {
        CHECK_THROWS_AS((Journal{files, path}.append(record(9))), test::Killed);
      } else {
        Journal{files, path}.append(record(9));
      }
      files.killed_at.reset();
      Journal{files, path}.append(record(10));
      auto found = ids(read_again(files));
      std::erase(found, "r9");
      CHECK(found == (is_first ? Ids{"r10"} : Ids{"r0", "r1", "r2", "r10"}));
      CHECK(read_again(files).bad.size() <= 1);
    }
  }
}

TEST_CASE("an error in every system call of an append is said, and leaves the log as it was") {
  const int error = GENERATE(EIO, ENOSPC, EACCES, EROFS, EDQUOT, EFBIG);
  const bool is_first = GENERATE(false, true);
  const auto count = calls_of_append(is_first).size();
  for (std::size_t call = 0; call < count; ++call) {
    INFO(call);
    FakeFiles files;
    if (!is_first) {
      fill(files);
    }
    const auto before = ids(read_again(files));
    files.fault = [&](const std::string&, std::size_t number) { return number == call ? error : 0; };
    CHECK_THAT(error_of_append(files, record(9)), ContainsSubstring(path) && ContainsSubstring("not in it"));
    CHECK(ids(read_again(files)) == before);
    CHECK(read_again(files).bad.empty());
    CHECK(files.open_count() == 0);
  }
}

TEST_CASE("a disk that is full in the middle of a record takes nothing of it") {
  for (std::size_t room = 0; room < to_line(record(9)).size() + 1; ++room) {
    INFO(room);
    FakeFiles files;
    fill(files);
    files.capacity = files.contents[path].size() + room;
    CHECK_THAT(error_of_append(files, record(9)),
               ContainsSubstring("No space left on device") && ContainsSubstring("not in it"));
    CHECK(ids(read_again(files)) == Ids{"r0", "r1", "r2"});
    CHECK(read_again(files).bad.empty());
    files.capacity = SIZE_MAX;
    Journal{files, path}.append(record(10));
    CHECK(ids(read_again(files)) == Ids{"r0", "r1", "r2", "r10"});
  }
}

TEST_CASE("where nothing can be taken back the rest is said, fenced and skipped") {
  FakeFiles files;
  fill(files);
  files.capacity = files.contents[path].size() + 20;
  files.fault = [](const std::string& call, std::size_t) { return call == "truncate" ? EIO : 0; };
  CHECK_THAT(error_of_append(files, record(9)), ContainsSubstring("may stand at the end"));
  files.capacity = SIZE_MAX;
  Journal{files, path}.append(record(10));
  const auto log = read_again(files);
  CHECK(ids(log) == Ids{"r0", "r1", "r2", "r10"});
  REQUIRE(log.bad.size() == 1);
  CHECK(log.bad.front().number == 4);
}

TEST_CASE("short writes are gone on with") {
  FakeFiles files;
  files.largest_write = 7;
  fill(files);
  CHECK(ids(read_again(files)) == Ids{"r0", "r1", "r2"});
  CHECK(read_again(files).bad.empty());
}

TEST_CASE("another writer is waited for, but not for ever") {
  FakeFiles files;
  fill(files);
  files.locked_tries = 5;
  CHECK(error_of_append(files, record(3)).empty());
  CHECK(files.waited > 0);
  files.waited = 0;
  files.locked_tries = 1000000;
  CHECK_THAT(error_of_append(files, record(4)), ContainsSubstring("keeps it locked"));
  CHECK(files.waited == 2'000'000);
  CHECK(ids(read_again(files)) == Ids{"r0", "r1", "r2", "r3"});
  CHECK(Journal{files, path}.read().records.size() == 4);  // reading goes on without the lock
}

TEST_CASE("NUL bytes at the end are one bad line") {
  FakeFiles files;
  fill(files);
  files.contents[path] += std::string(4096, '\0');
  Journal{files, path}.append(record(3));
  const auto log = Journal{files, path}.read();
  CHECK(ids(log) == Ids{"r0", "r1", "r2", "r3"});
  REQUIRE(log.bad.size() == 1);
  CHECK(log.bad.front() == BadLine{4, "holds NUL bytes", true});
}

TEST_CASE("bad lines are skipped, numbered and explained") {
  const auto good = to_line(record(0));
  const auto log = parse_log(good + "\nnonsense\n\n" + good + "\n{\"v\":1}\n" + good.substr(0, 30));
  CHECK(ids(log).size() == 2);
  REQUIRE(log.bad.size() == 3);
  CHECK(log.bad[0].number == 2);
  CHECK_THAT(log.bad[0].reason, ContainsSubstring("is not JSON"));
  CHECK(log.bad[1].number == 5);
  CHECK_THAT(log.bad[1].reason, ContainsSubstring("\"kind\" is missing"));
  CHECK(log.bad[2].number == 6);
  CHECK_THAT(log.bad[2].reason, ContainsSubstring("is unfinished"));
}

TEST_CASE("a log that cannot be read is an error, not an empty log") {
  for (const auto* call : {"open", "size", "read"}) {
    INFO(call);
    FakeFiles files;
    fill(files);
    files.fault = [&](const std::string& name, std::size_t) { return name == call ? EIO : 0; };
    CHECK_THROWS_WITH((Journal{files, path}.read()),
                      ContainsSubstring("could not be read: Input/output error"));
  }
}

TEST_CASE("a log in a folder that cannot be written is read all the same") {
  FakeFiles files;
  fill(files);
  files.fault = [](const std::string& call, std::size_t number) {
    return call == "write" || (call == "open" && number == 0) ? EROFS : 0;
  };
  CHECK_THAT(error_of_append(files, record(9)), ContainsSubstring("Read-only file system"));
  files.calls.clear();
  files.fault = [](const std::string& call, std::size_t) { return call == "lock" ? ENOLCK : 0; };
  CHECK(Journal{files, path}.read().records.size() == 3);
}

namespace {

const std::string stop_line =
    R"({"v":1,"kind":"stop","id":"s","at":"2026-11-20T07:30:00+01:00","note":"a pop"})";
const std::string clear_line = R"({"v":1,"kind":"clear","id":"c","at":"2026-11-20T09:00:00+01:00"})";

bool stops(const std::string& bytes) {
  return open_stop(in_effect(parse_log(bytes).records)) != nullptr;
}

}  // namespace

TEST_CASE("a stop line that is damaged anywhere stops still") {
  REQUIRE(stops(stop_line + "\n"));
  for (std::size_t at = 0; at < stop_line.size(); ++at) {
    CAPTURE(at);
    auto damaged = stop_line;
    damaged[at] = damaged[at] == '?' ? '!' : '?';
    CHECK(stops(damaged + "\n"));
    damaged[at] = '\0';
    CHECK(stops(damaged + "\n"));
    CHECK(stops(stop_line.substr(0, at + 1)));
    CHECK(stops(stop_line.substr(at) + "\n"));
    CHECK_FALSE(stops(damaged + "\n" + clear_line + "\n"));
    CHECK(stops(clear_line + "\n" + damaged + "\n"));
  }
}

TEST_CASE("a damaged line that was plainly something else stops nothing") {
  const auto done = to_line(record(1));
  CHECK_FALSE(stops(done.substr(0, done.size() - 5) + "\n"));
  CHECK_FALSE(stops(clear_line.substr(0, clear_line.size() - 5) + "\n"));
  CHECK_FALSE(stops("  \t\r\n\n"));
  // What it took back may have been a clearing.
  const std::string undo = R"({"v":1,"kind":"undo","id":"u","at":"2026-11-20T10:00:00+01:00","target":"c"})";
  CHECK(stops(undo.substr(0, undo.size() - 5) + "\n"));
}

TEST_CASE("what can be read of a damaged stop line is kept") {
  const auto log = parse_log(stop_line.substr(0, stop_line.size() - 1) + "\n");
  REQUIRE(log.records.size() == 1);
  CHECK(stands_for_bad_line(log.records.front()));
  CHECK(to_string(log.records.front().at.day()) == "2026-11-20");
  CHECK_THAT(log.records.front().note, ContainsSubstring("line 1") && ContainsSubstring("a pop"));
  REQUIRE(log.bad.size() == 1);
  CHECK(log.bad.front().may_be_stop);
}

TEST_CASE("a log of nothing but rubbish costs little memory") {
  std::string rubbish(1'000'000, '\n');
  CHECK(parse_log(rubbish).records.capacity() < 10'000);
  for (std::size_t at = 0; at < rubbish.size(); at += 2) {
    rubbish[at] = 'x';
  }
  const auto log = parse_log(rubbish);
  CHECK(log.bad.size() == most_bad_lines);
  CHECK(log.bad_count == rubbish.size() / 2);
  CHECK(log.records.size() == 1);
}

TEST_CASE("what is decided of a log and added has no writer between") {
  FakeFiles files;
  fill(files);
  const auto last = [](const Log& log) {
    auto undo = record(7);
    undo.kind = Kind::undo;
    undo.target = in_effect(log.records).back().id;
    return undo;
  };
  Journal journal{files, path};
  CHECK(journal.append_after(last).target == "r2");
  CHECK(journal.append_after(last).target == "r1");
  const auto lock = std::find(files.calls.begin(), files.calls.end(), "lock");
  const auto read = std::find(files.calls.begin(), files.calls.end(), "read");
  const auto write = std::find(files.calls.begin(), files.calls.end(), "write");
  CHECK(lock < read);
  CHECK(read < write);
  CHECK(std::count(lock, write, "close") == 0);
  const auto before = files.contents.at(path);
  CHECK_THROWS_AS(journal.append_after([](const Log&) -> Record { throw Error{"no"}; }), Error);
  CHECK(files.contents.at(path) == before);
}

TEST_CASE("a record that could not be read again is not written") {
  FakeFiles files;
  fill(files);
  const auto before = files.contents.at(path);
  auto late = record(4);
  late.at.local = std::chrono::local_days{std::chrono::year{10000} / 1 / 1};
  CHECK_THAT(error_of_append(files, late), ContainsSubstring("set the clock"));
  auto far = record(4);
  far.at.offset = std::chrono::hours{24};
  CHECK_THAT(error_of_append(files, far), ContainsSubstring("not in the log"));
  CHECK(files.contents.at(path) == before);
}

TEST_CASE("where a failed record cannot be taken back either, nothing else is claimed") {
  FakeFiles files;
  fill(files);
  files.fault = [](const std::string& call, std::size_t) {
    return call == "sync" || call == "truncate" ? EIO : 0;
  };
  const auto error = error_of_append(files, record(4));
  CHECK_THAT(error,
             ContainsSubstring("may stand at the end") && ContainsSubstring("before you add it again"));
  CHECK(ids(read_again(files)) == Ids{"r0", "r1", "r2", "r4"});
}
