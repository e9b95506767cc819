#include "hamstring/coach/stop.hpp"

#include <algorithm>
#include <array>

#include "hamstring/base/text.hpp"
#include "hamstring/coach/schedule.hpp"
#include "hamstring/history/journal.hpp"
#include "hamstring/history/statistics.hpp"

namespace hamstring::coach {
namespace {

using history::Record;

bool names_one_of(std::string_view sign, std::initializer_list<std::string_view> words) {
  const auto folded = text::fold(sign);
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return folded.find(word) != std::string::npos; });
}

bool is_emergency(std::string_view sign) {
  return names_one_of(sign, {"chest", "faint", "breath"});
}

constexpr std::string_view strain =
    "Stop here. Rest the leg, and do not stretch or test it. Have it looked at by a doctor or a "
    "physiotherapist; go today if it does not bear weight, is bruised or has a gap.";
constexpr std::string_view nerve =
    "Stop here, and do not stretch the leg. Ask a doctor or a physiotherapist before you train again. "
    "Numbness between the legs, or trouble with bladder or bowels, is an emergency: call for help.";
constexpr std::string_view emergency =
    "Stop here. Call for help now: your local emergency number, or someone near you. Sit or lie down.";

/// Where it is said again, the move is long over.
std::string_view without_opening(std::string_view advice) {
  for (const std::string_view opening : {"Stop here. ", "Stop here, and "}) {
    if (advice.starts_with(opening)) {
      advice.remove_prefix(opening.size());
    }
  }
  return advice;
}

std::string capital(std::string_view words) {
  std::string out{words};
  if (!out.empty() && out.front() >= 'a' && out.front() <= 'z') {
    out.front() = static_cast<char>(out.front() - 'a' + 'A');
  }
  return out;
}

}  // namespace

std::optional<OpenStop> standing_stop(const std::vector<Record>& records) {
  const auto open = history::open_stops(records);
  if (open.empty()) {
    return std::nullopt;
  }
  const auto grave =
      std::find_if(open.rbegin(), open.rend(), [](const Record* stop) { return is_emergency(stop->note); });
  const auto& record = grave == open.rend() ? *open.back() : **grave;
  return OpenStop{record.at.day(), record.note, is_emergency(record.note),
                  history::stands_for_bad_line(record)};
}

std::string_view advice(std::string_view sign) {
  if (is_emergency(sign)) {
    return emergency;
  }
  return names_one_of(sign, {"tingl", "numb"}) ? nerve : strain;
}

std::string words_of(const OpenStop& stop) {
  if (stop.is_suspected) {
    return "The log has " + text::escape(stop.sign) +
           ". It counts as a stop sign until someone has looked: there is no main work, no hamstring stretch "
           "and no swing. hamstring log check shows the line; where nothing stopped you, or a doctor has "
           "cleared you, say: hamstring log clear.";
  }
  const auto sign = stop.sign.empty() ? std::string{"a stop sign"} : text::escape(stop.sign);
  auto out = "On " + words_of(stop.day) + " (" + to_string(stop.day) + ") you stopped on " + sign +
             ". What was said then holds: " + capital(without_opening(advice(stop.sign)));
  out += stop.is_emergency ? " There is no session until a doctor has cleared you. "
                           : " There is no main work, no hamstring stretch and no swing until a doctor or a "
                             "physiotherapist has cleared you. ";
  return out + "Then say: hamstring log clear.";
}

}  // namespace hamstring::coach
