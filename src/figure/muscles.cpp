#include "hamstring/figure/muscles.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "figure/body.hpp"
#include "hamstring/figure/motion.hpp"

namespace hamstring::figure {
namespace {

constexpr std::array<std::string_view, muscle_count> muscle_names{
    "back of thigh", "buttock", "calf", "back", "front of thigh", "inner thigh"};

// Girths of a muscle on its bone; a negative one lies on the other side of the bone's middle.
constexpr std::array<Girth, 4> hamstrings{
    {{0.1, -0.012, 0.04}, {0.35, -0.006, 0.042}, {0.7, -0.006, 0.033}, {0.97, -0.012, 0.024}}};
constexpr std::array<Girth, 4> quadriceps{
    {{0.12, 0.043, -0.014}, {0.35, 0.046, -0.01}, {0.65, 0.037, -0.008}, {0.9, 0.029, -0.012}}};
constexpr std::array<Girth, 3> adductors{{{0.02, 0.006, 0.008}, {0.25, 0.012, 0.012}, {0.6, 0.004, 0.004}}};
constexpr std::array<Girth, 4> calves{
    {{0.02, -0.008, 0.024}, {0.2, -0.004, 0.032}, {0.38, -0.004, 0.035}, {0.7, -0.01, 0.019}}};
constexpr std::array<Girth, 4> spine{
    {{0.18, -0.026, 0.047}, {0.42, -0.014, 0.033}, {0.7, -0.024, 0.045}, {0.93, -0.028, 0.046}}};

template <std::size_t n>
Points2 on_bone(const Build& build, Spot from, Spot to, const std::array<Girth, n>& girths) {
  return limb(build[from], build[to], build.leg_front(from, to), girths);
}

/// From the back of the pelvis round the seat to the back of the thigh.
Points2 buttock(const Build& build) {
  constexpr double over_bone = 0.03;
  constexpr double reach = 0.078;
  constexpr double flesh = 0.036;
  const auto hip = build[Spot::hip];
  const auto high = hip + unit(build[Spot::shoulder] - hip) * reach - build.trunk_front() * over_bone;
  const auto low = hip + unit(build[Spot::near_knee] - hip) * (reach * 0.8) -
                   build.leg_front(Spot::hip, Spot::near_knee) * (over_bone * 0.9);
  const auto seat = seat_of(build);
  const auto outwards = unit(seat - hip);
  const double bulge = std::max(0.0, dot(seat - mix(high, low, 0.5), outwards)) + flesh;
  const std::array<Girth, 5> girths{{{0, 0.012, 0.012},
                                     {0.25, 0.016, bulge * 0.8},
                                     {0.5, 0.02, bulge},
                                     {0.75, 0.016, bulge * 0.8},
                                     {1, 0.012, 0.012}}};
  return limb(high, low, outwards * -1, girths);
}

Points2 outline_of(const Build& build, Muscle muscle) {
  switch (muscle) {
    case Muscle::hamstrings:
      return on_bone(build, Spot::hip, Spot::near_knee, hamstrings);
    case Muscle::glutes:
      return buttock(build);
    case Muscle::calves:
      return on_bone(build, Spot::near_knee, Spot::near_ankle, calves);
    case Muscle::back:
      return limb(build[Spot::hip], build[Spot::shoulder], build.trunk_front(), spine);
    case Muscle::quadriceps:
      return on_bone(build, Spot::hip, Spot::near_knee, quadriceps);
    case Muscle::adductors:
      return on_bone(build, Spot::hip, Spot::near_knee, adductors);
  }
  return {};
}

std::string listed(const Muscles& muscles, Task task) {
  std::string out;
  for (std::size_t i = 0; i < muscle_count; ++i) {
    if (muscles.values[i] == task) {
      out += (out.empty() ? "" : ", ") + std::string{muscle_names[i]};
    }
  }
  return out;
}

std::string words_for(std::string_view verb, const std::string& main, const std::string& others) {
  if (main.empty() && others.empty()) {
    return {};
  }
  const auto also = main.empty() || others.empty() ? others : " (also " + others + ")";
  return std::string{verb} + ": " + main + also;
}

/// How far the trunk hangs out over standing feet, from 0 to 1; below 0 where the body does not stand.
double overhang(const Figure& figure, const Frame& frame) {
  constexpr double standing_hip = 0.3;
  const auto hip = frame.points[Spot::hip];
  const bool stands = hip.y > standing_hip && frame.points[Spot::near_ankle].y < hip.y &&
                      frame.points[Spot::near_knee].y < hip.y + 0.02;
  const auto& first = figure.keyframes.front().pose.contacts;
  const bool on_feet = std::any_of(first.begin(), first.end(), [](const Contact& contact) {
    return !contact.on && (contact.spot == Spot::near_toe || contact.spot == Spot::near_heel);
  });
  if (!stands || !on_feet) {
    return -1;
  }
  return std::abs(frame.points[Spot::shoulder].x - hip.x) / length::trunk;
}

/// In a round that starts with the hip on the floor the muscles rest there, and work while it is off; in any
/// other they work all the time.
double tension_in_round(const Figure& figure, double position) {
  constexpr double off_the_floor = 0.06;
  const auto& start = figure.keyframes.front();
  const auto& contacts = start.pose.contacts;
  const Contact hip_down{Spot::hip, std::nullopt};
  if (std::find(contacts.begin(), contacts.end(), hip_down) == contacts.end()) {
    return 1;
  }
  const double rise = frame_at(figure, position).points[Spot::hip].y - solve(start).points[Spot::hip].y;
  return std::clamp(rise / off_the_floor, 0.0, 1.0);
}

double strength_of(Task task, double tension) {
  return is_main(task) ? mix(0.25, 0.95, tension) : mix(0.12, 0.4, tension);
}

}  // namespace

std::string_view name(Muscle muscle) {
  return muscle_names[static_cast<std::size_t>(muscle)];
}

bool is_stretched(Task task) {
  return task == Task::stretches || task == Task::stretches_some;
}
bool is_main(Task task) {
  return task == Task::works || task == Task::stretches;
}

std::string in_words(const Muscles& muscles) {
  const auto works = words_for("works", listed(muscles, Task::works), listed(muscles, Task::works_some));
  const auto stretches =
      words_for("stretches", listed(muscles, Task::stretches), listed(muscles, Task::stretches_some));
  return works + (works.empty() || stretches.empty() ? "" : "; ") + stretches;
}

double tension_at(const Figure& figure, double position) {
  const auto steps = static_cast<double>(step_count(figure));
  if (steps == 0) {
    return 1;
  }
  if (figure.cycle == Cycle::loop) {
    return tension_in_round(figure, position);
  }
  const auto end = solve(figure.keyframes.back());
  const auto start = solve(figure.keyframes.front());
  const double from = overhang(figure, start);
  const double to = overhang(figure, end);
  constexpr double telling = 0.25;
  if (from >= 0 && to >= 0 && std::abs(from - to) > telling) {
    const auto now = overhang(figure, frame_at(figure, position));
    return std::clamp((now - std::min(from, to)) / std::abs(from - to), 0.0, 1.0);
  }
  const double place = position - steps * std::floor(position / steps);
  return 1 - std::abs(place - steps / 2) / (steps / 2);
}

Scene muscles_of(const Build& build, const Feel& feel) {
  Scene out;
  // What lies deep is drawn first.
  for (const auto muscle : {Muscle::adductors, Muscle::back, Muscle::quadriceps, Muscle::glutes,
                            Muscle::hamstrings, Muscle::calves}) {
    if (const auto task = feel.muscles[muscle]; task != Task::rests) {
      out.push_back({Shape::Part::muscle,
                     outline_of(build, muscle),
                     0,
                     true,
                     false,
                     {},
                     task,
                     strength_of(task, feel.tension)});
    }
  }
  return out;
}

}  // namespace hamstring::figure
