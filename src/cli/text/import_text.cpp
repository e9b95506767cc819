#include "cli/text/import_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cli/options.hpp"
#include "cli/text/layout.hpp"
#include "hamstring/base/text.hpp"

namespace hamstring::cli {
namespace {

using exchange::Import;

constexpr std::size_t few_names = 8;

/// By Skip: one, and several.
constexpr std::array<std::array<std::string_view, 2>, 5> skip_words{
    {{"warm-up set", "warm-up sets"},
     {"rest", "rests"},
     {"set of a move that is not in the catalogue", "sets of moves that are not in the catalogue"},
     {"set without repetitions or time", "sets without repetitions or time"},
     {"note on a move of which nothing was done", "notes on moves of which nothing was done"}}};

std::string skipped_text(const Import& found) {
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < skip_words.size(); ++i) {
    if (const auto count = found.skipped[i]; count > 0) {
      parts.push_back(fmt::format("{} {}", count, skip_words[i][count == 1 ? 0 : 1]));
    }
  }
  return text::join(parts);
}

/// "Bench Press (12), Plank (3) and 4 more", those with most rows first.
std::string other_moves(const Import& found) {
  std::vector<std::pair<std::string, std::size_t>> moves{found.other_moves.begin(), found.other_moves.end()};
  std::stable_sort(moves.begin(), moves.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  std::vector<std::string> words;
  for (std::size_t i = 0; i < std::min(moves.size(), few_names); ++i) {
    words.push_back(fmt::format("{} ({})", text::escape(moves[i].first), moves[i].second));
  }
  if (moves.size() > few_names) {
    words.push_back(fmt::format("{} more", moves.size() - few_names));
  }
  return text::join(words);
}

std::string known_moves(const Import& found) {
  std::vector<std::string> words;
  for (const auto& [name, id] : found.known_moves) {
    words.push_back(fmt::format("{} as {}", text::escape(name), id));
  }
  return text::join(words);
}

std::string days_text(const Import& found) {
  const auto first = to_string(found.records.front().at.day());
  const auto last = to_string(found.records.back().at.day());
  return first == last ? " of " + first : fmt::format(" from {} to {}", first, last);
}

std::string line(const std::string& label, const std::string& text, std::size_t width) {
  return text.empty() ? "" : hanging("  " + label, text, width);
}

}  // namespace

std::string import_text(const std::string& file, const Import& found, std::size_t fresh, std::size_t width) {
  std::string out =
      fmt::format("{}: {}, {}: {} read, {} skipped, {} refused\n", file, found.format,
                  counted(found.rows, "row"), found.read, found.skipped_rows(), found.refused.size());
  out += line("skipped: ", skipped_text(found), width);
  out += line("not in the catalogue: ", other_moves(found), width);
  out += line("taken: ", known_moves(found), width);
  if (found.records.empty()) {
    return out + "  nothing in it is for the log\n";
  }
  const auto old = found.records.size() - fresh;
  return out + fmt::format("  {}{}: {} new, {} in the log already\n", counted(found.records.size(), "record"),
                           days_text(found), fresh, old);
}

std::string drafts_text(const std::string& file, const exchange::Drafts& drafts, const std::string& output,
                        std::size_t width) {
  std::string out;
  for (const auto& draft : drafts.exercises) {
    out += hanging("  " + draft.id + ": ", text::join(draft.missing), width);
  }
  const auto others = drafts.not_asked_for + drafts.other_bodies.size();
  out += hanging("hamstring: ",
                 fmt::format("{}: {}: {}, {} that the catalogue has already, {} for other muscles, {}.", file,
                             counted(drafts.records, "record"), counted(drafts.exercises.size(), "draft"),
                             drafts.known.size(), others, counted(drafts.faults.size(), "fault")),
                 width);
  if (!drafts.exercises.empty() && !output.empty() && output != "-") {
    out += hanging(
        "hamstring: ",
        "what each of them still lacks stands above. Try: hamstring list --catalogue " + text::escape(output),
        width);
  }
  return out;
}

}  // namespace hamstring::cli
