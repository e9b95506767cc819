#include "cli/page/tween.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "cli/page/path.hpp"

namespace hamstring::cli {
namespace {

/// What may change between moments without a change of shape; signs may stand between numbers or not.
constexpr std::string_view numeric = "0123456789.- ,";

struct Value {
  std::string_view key;
  std::string_view text;
};

/// A tag: `<line x1="…"/>`, `<g …>` or `</g>`, and what stands before the next one.
struct Mark {
  std::string_view name;  ///< with the slash of an end
  std::vector<Value> values;
  bool is_lone = false;
  std::string_view after;
};

std::string_view up_to(std::string_view& rest, std::string_view ends) {
  const auto part = rest.substr(0, rest.find_first_of(ends));
  rest.remove_prefix(part.size());
  return part;
}

/// The tag at the beginning of `rest`, which loses it.
Mark take_mark(std::string_view& rest) {
  Mark mark;
  rest.remove_prefix(1);
  const bool is_end = rest.starts_with('/');
  auto name = rest;
  rest.remove_prefix(is_end ? 1 : 0);
  const auto size = up_to(rest, " />").size() + (is_end ? 1 : 0);
  mark.name = name.substr(0, size);
  while (rest.starts_with(' ')) {
    rest.remove_prefix(1);
    Value value{up_to(rest, "="), {}};
    rest.remove_prefix(std::min<std::size_t>(rest.size(), 2));
    value.text = up_to(rest, "\"");
    rest.remove_prefix(std::min<std::size_t>(rest.size(), 1));
    mark.values.push_back(value);
  }
  mark.is_lone = rest.starts_with('/');
  up_to(rest, ">");
  rest.remove_prefix(std::min<std::size_t>(rest.size(), 1));
  mark.after = up_to(rest, "<");
  return mark;
}

std::vector<Mark> read(std::string_view marks) {
  std::vector<Mark> out;
  up_to(marks, "<");
  while (!marks.empty()) {
    out.push_back(take_mark(marks));
  }
  return out;
}

std::string without_numbers(std::string_view value) {
  std::string out{value};
  std::erase_if(out, [](char c) { return numeric.find(c) != std::string_view::npos; });
  return out;
}

bool is_colour(std::string_view value) {
  constexpr std::size_t with_six_digits = 7;
  return value.starts_with('#') && value.size() == with_six_digits;
}

/// Red, green and blue of "#rrggbb".
std::vector<double> channels(std::string_view colour) {
  std::vector<double> out;
  for (std::size_t at = 1; at < colour.size(); at += 2) {
    constexpr int hexadecimal = 16;
    out.push_back(
        static_cast<double>(std::strtol(std::string{colour.substr(at, 2)}.c_str(), nullptr, hexadecimal)));
  }
  return out;
}

std::vector<double> numbers(std::string_view value) {
  if (is_colour(value)) {
    return channels(value);
  }
  std::vector<double> out;
  const std::string text{value};
  const char* at = text.c_str();
  while (*at != '\0') {
    char* end = nullptr;
    const double number = std::strtod(at, &end);
    if (end == at) {
      ++at;
    } else {
      out.push_back(number);
      at = end;
    }
  }
  return out;
}

bool is_alike(std::string_view a, std::string_view b) {
  return a == b || (is_colour(a) && is_colour(b)) ||
         (!is_colour(a) && without_numbers(a) == without_numbers(b) &&
          numbers(a).size() == numbers(b).size());
}

bool is_alike(const Mark& a, const Mark& b) {
  return a.name == b.name && a.is_lone == b.is_lone && a.after == b.after &&
         std::equal(
             a.values.begin(), a.values.end(), b.values.begin(), b.values.end(),
             [](const Value& x, const Value& y) { return x.key == y.key && is_alike(x.text, y.text); });
}

bool is_alike(const std::vector<Mark>& a, const std::vector<Mark>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const Mark& x, const Mark& y) { return is_alike(x, y); });
}

using Drawing = std::vector<Mark>;

/// A value over time.
struct Track {
  double tolerance;
  std::vector<double> times;
  std::vector<std::string> texts;
  std::vector<std::vector<double>> points;
};

/// How far moment `at` lies off the straight way from `from` to `to`.
double error_at(const Track& track, std::size_t at, std::size_t from, std::size_t to) {
  const double span = track.times[to] - track.times[from];
  const double t = span > 0 ? (track.times[at] - track.times[from]) / span : 0;
  double most = 0;
  for (std::size_t i = 0; i < track.points[at].size(); ++i) {
    const double straight = track.points[from][i] + t * (track.points[to][i] - track.points[from][i]);
    most = std::max(most, std::abs(track.points[at][i] - straight));
  }
  return most;
}

/// The moments between two that a straight way does not meet (Douglas and Peucker).
void keep_between(const Track& track, std::size_t from, std::size_t to, std::vector<std::size_t>& kept) {
  std::size_t worst = from;
  double most = track.tolerance;
  for (auto at = from + 1; at < to; ++at) {
    if (const double error = error_at(track, at, from, to); error > most) {
      most = error;
      worst = at;
    }
  }
  if (worst != from) {
    keep_between(track, from, worst, kept);
    kept.push_back(worst);
    keep_between(track, worst, to, kept);
  }
}

std::vector<std::size_t> decisive(const Track& track) {
  const auto last = track.times.size() - 1;
  std::vector<std::size_t> kept{0};
  keep_between(track, 0, last, kept);
  kept.push_back(last);
  return kept;
}

std::string timing(double seconds) {
  return fmt::format(" dur=\"{:.6g}s\" repeatCount=\"indefinite\"/>", seconds);
}

std::string share(double part, double whole) {
  return fmt::format("{:.4g}", std::round(part / whole * 10000) / 10000);
}

/// Nothing where the value stays.
std::string animation(std::string_view key, const Track& track) {
  const auto kept = decisive(track);
  const double whole = track.times.back();
  if (kept.size() == 2) {
    return {};
  }
  std::vector<std::string> values;
  std::vector<std::string> times;
  for (const auto at : kept) {
    values.push_back(track.texts[at]);
    times.push_back(share(track.times[at], whole));
  }
  return fmt::format("<animate attributeName=\"{}\" values=\"{}\" keyTimes=\"{}\"", key,
                     fmt::join(values, ";"), fmt::join(times, ";")) +
         timing(whole);
}

/// What is written of a value: in motion nobody sees parts of a pixel.
std::string shown(const Value& value) {
  return value.key == "d" ? shortened(value.text) : std::string{value.text};
}

/// How far off nobody sees: in pixels, in shares of opacity, in steps of a colour.
double tolerance_of(const Value& value) {
  constexpr double pixel = 0.5;
  constexpr double outline = 1.35;
  constexpr double opacity = 0.03;
  constexpr double colour = 4;
  return is_colour(value.text)            ? colour
         : value.key.ends_with("opacity") ? opacity
         : value.key == "d"               ? outline
                                          : pixel;
}

Track track_of(std::span<const Still> stills, const std::vector<Drawing>& drawings, std::size_t mark,
               std::size_t value) {
  Track track{tolerance_of(drawings.front()[mark].values[value]), {}, {}, {}};
  for (std::size_t i = 0; i < stills.size(); ++i) {
    const auto text = drawings[i][mark].values[value].text;
    track.times.push_back(stills[i].time);
    track.texts.push_back(shown(drawings[i][mark].values[value]));
    track.points.push_back(numbers(text));
  }
  return track;
}

/// One shape with the animations of what changes in it.
std::string moving_mark(std::span<const Still> stills, const std::vector<Drawing>& drawings,
                        std::size_t index) {
  const auto& mark = drawings.front()[index];
  std::string opening = fmt::format("<{}", mark.name);
  std::string inside;
  for (std::size_t i = 0; i < mark.values.size(); ++i) {
    const auto& [key, text] = mark.values[i];
    opening += fmt::format(" {}=\"{}\"", key, shown(mark.values[i]));
    const bool changes = std::any_of(drawings.begin(), drawings.end(), [&](const Drawing& drawing) {
      return drawing[index].values[i].text != mark.values[i].text;
    });
    inside += changes ? animation(key, track_of(stills, drawings, index, i)) : "";
  }
  if (!mark.is_lone) {
    return fmt::format("{}>{}{}", opening, inside, mark.after);
  }
  return inside.empty() ? fmt::format("{}/>{}", opening, mark.after)
                        : fmt::format("{}>{}</{}>{}", opening, inside, mark.name, mark.after);
}

/// Each moment is seen until the next one; the last is the first again.
std::string film(std::span<const Still> stills) {
  const double whole = stills.back().time;
  std::string out;
  for (std::size_t i = 0; i + 1 < stills.size(); ++i) {
    const bool is_first = i == 0;
    out += fmt::format(
        "<g display=\"{}\"><animate attributeName=\"display\" calcMode=\"discrete\" values=\"{}\" "
        "keyTimes=\"{}\"",
        is_first ? "inline" : "none", is_first ? "inline;none" : "none;inline;none",
        is_first ? fmt::format("0;{}", share(stills[1].time, whole))
                 : fmt::format("0;{};{}", share(stills[i].time, whole), share(stills[i + 1].time, whole)));
    out += timing(whole) + stills[i].marks + "</g>\n";
  }
  return out;
}

}  // namespace

std::string tween(std::span<const Still> stills) {
  std::vector<Drawing> drawings;
  for (const auto& still : stills) {
    drawings.push_back(read(still.marks));
  }
  if (!std::all_of(drawings.begin(), drawings.end(),
                   [&](const Drawing& drawing) { return is_alike(drawing, drawings.front()); })) {
    return film(stills);
  }
  std::string out;
  for (std::size_t i = 0; i < drawings.front().size(); ++i) {
    out += moving_mark(stills, drawings, i);
  }
  return out;
}

}  // namespace hamstring::cli
