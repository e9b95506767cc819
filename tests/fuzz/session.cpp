// A session file of any bytes: what is accepted is written and read again as it was, and shown.
#include "cli/text/session_text.hpp"
#include "fuzz/fuzz.hpp"
#include "hamstring/plan/rules.hpp"
#include "hamstring/plan/session_json.hpp"
#include "hamstring/play/script.hpp"

namespace hamstring::fuzz {

void run(std::string_view bytes) {
  const auto read = plan::read_session("fuzz.json", bytes);
  if (!read.diagnostics.empty()) {
    return;
  }
  const auto text = plan::to_json(read.session);
  require_printable(text);
  const auto again = plan::read_session("again.json", text);
  require(again.diagnostics.empty(), "what was written can be read", text);
  require(again.session == read.session, "what was written is read as it was", text);
  plan::check(read.session, builtin());
  constexpr std::size_t width = 60;
  const cli::Reading reading{builtin(), true};
  require_printable(cli::session_text(read.session, reading, width, cli::Style{false}));
  require_printable(cli::session_markdown(read.session, reading));
}

}  // namespace hamstring::fuzz
