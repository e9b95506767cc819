#include "hamstring/figure/motion.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <numeric>

#include "figure/geometry.hpp"

namespace hamstring::figure {
namespace {

using figure::mix;  // beside the ones below

/// Slow at both ends.
double eased(double t) {
  return t * t * (3 - 2 * t);
}

double wrapped_into(double value, double size) {
  return size > 0 ? value - size * std::floor(value / size) : 0;
}

Place mix(const Place& a, const Place& b, double t) {
  return {a.spot, mix(a.offset, b.offset, t)};
}

Prop mix(const Prop& a, const Prop& b, double t) {
  auto prop = a;
  prop.at = mix(a.at, b.at, t);
  prop.to = mix(a.to, b.to, t);
  prop.width = mix(a.width, b.width, t);
  prop.height = mix(a.height, b.height, t);
  prop.radius = mix(a.radius, b.radius, t);
  return prop;
}

Angles mix(const Angles& a, const Angles& b, double t) {
  Angles angles;
  std::transform(a.values.begin(), a.values.end(), b.values.begin(), angles.values.begin(),
                 [t](double from, double to) { return mix(from, to, t); });
  return angles;
}

/// What both have.
template <class Key, class Value>
std::map<Key, Value> mix(const std::map<Key, Value>& a, const std::map<Key, Value>& b, double t) {
  std::map<Key, Value> out;
  for (const auto& [key, value] : a) {
    if (const auto other = b.find(key); other != b.end()) {
      out.emplace(key, mix(value, other->second, t));
    }
  }
  return out;
}

std::vector<Contact> in_both(const std::vector<Contact>& a, const std::vector<Contact>& b) {
  std::vector<Contact> common;
  std::copy_if(a.begin(), a.end(), std::back_inserter(common),
               [&](const Contact& contact) { return std::find(b.begin(), b.end(), contact) != b.end(); });
  return common;
}

/// In a loop each step starts and ends gently; on the way out and back only the way as a whole does.
double position_after(const Figure& figure, double start, double end, double t) {
  if (figure.cycle == Cycle::there_and_back) {
    return mix(start, end, eased(t));
  }
  const double place = mix(start, end, t);
  return std::floor(place) + eased(place - std::floor(place));
}

/// How many steps each part of a tempo goes: none where it holds; all alike in a loop; else the first half of
/// those that move share the way out by their length, and the others the way back.
std::vector<double> shares_of(const Figure& figure, std::span<const Beat> tempo) {
  const auto steps = static_cast<double>(step_count(figure));
  const auto moving = std::count_if(tempo.begin(), tempo.end(), [](const Beat& part) { return part.moves; });
  const bool turns = figure.cycle == Cycle::there_and_back && moving > 1;
  const auto is_out = [&](std::ptrdiff_t nth) { return turns && nth < (moving + 1) / 2; };
  std::array<double, 2> seconds{};
  std::ptrdiff_t nth = 0;
  for (const auto& part : tempo) {
    if (part.moves) {
      seconds[is_out(nth++) ? 0 : 1] += part.seconds;
    }
  }
  std::vector<double> shares;
  nth = 0;
  for (const auto& part : tempo) {
    if (!part.moves) {
      shares.push_back(0);
    } else if (turns) {
      shares.push_back(steps / 2 * part.seconds / seconds[is_out(nth++) ? 0 : 1]);
    } else {
      shares.push_back(steps / static_cast<double>(moving));
    }
  }
  return shares;
}

}  // namespace

std::size_t step_count(const Figure& figure) {
  const auto count = figure.keyframes.size();
  if (count < 2) {
    return 0;
  }
  return figure.cycle == Cycle::loop ? count : 2 * (count - 1);
}

std::size_t keyframe_after(const Figure& figure, std::size_t step) {
  const auto steps = step_count(figure);
  if (steps == 0) {
    return 0;
  }
  const auto place = step % steps;
  return place < figure.keyframes.size() ? place : steps - place;
}

Keyframe between(const Keyframe& a, const Keyframe& b, double t) {
  const auto from = solve(a);
  const auto to = solve(b);
  Keyframe out{a.label, a.pose, a.props};
  if (a.pose.anchor == b.pose.anchor) {
    out.pose.at = mix(a.pose.at, b.pose.at, t);
  } else {
    out.pose.anchor = Spot::hip;
    out.pose.at = mix(from.points[Spot::hip], to.points[Spot::hip], t);
  }
  out.pose.angles = mix(from.angles, to.angles, t);
  out.pose.pins = mix(a.pose.pins, b.pose.pins, t);
  out.pose.soles = mix(a.pose.soles, b.pose.soles, t);
  out.pose.contacts = in_both(a.pose.contacts, b.pose.contacts);
  out.pose.expect.clear();
  std::transform(a.props.begin(), a.props.end(), b.props.begin(), out.props.begin(),
                 [t](const Prop& prop, const Prop& other) { return mix(prop, other, t); });
  return out;
}

Frame frame_at(const Figure& figure, double position) {
  const double place = wrapped_into(position, static_cast<double>(step_count(figure)));
  const auto step = static_cast<std::size_t>(place);
  const auto& from = figure.keyframes[keyframe_after(figure, step)];
  const double t = place - static_cast<double>(step);
  return t == 0 ? solve(from) : solve(between(from, figure.keyframes[keyframe_after(figure, step + 1)], t));
}

double position_at(const Figure& figure, std::span<const Beat> tempo, double seconds) {
  const double total = std::accumulate(tempo.begin(), tempo.end(), 0.0,
                                       [](double sum, const Beat& part) { return sum + part.seconds; });
  const auto shares = shares_of(figure, tempo);
  double left = wrapped_into(seconds, total);
  double position = 0;
  for (std::size_t i = 0; i < tempo.size(); ++i) {
    const double next = position + shares[i];
    if (left < tempo[i].seconds) {
      return position_after(figure, position, next, left / tempo[i].seconds);
    }
    left -= tempo[i].seconds;
    position = next;
  }
  return position;
}

}  // namespace hamstring::figure
