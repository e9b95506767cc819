#include "cli/text/follow_text.hpp"

#include <fmt/format.h>

#include <cmath>

namespace hamstring::cli {
namespace {

std::string number(double value) {
  return fmt::format("{}", std::round(value * 10) / 10);
}

std::string pain_text(const history::Hurting& move) {
  const auto what = move.worst >= history::painful ? "Leave it out until it is calm, or take an easier move"
                                                   : "Do no more of it than last time";
  const auto when = move.days == 1 ? fmt::format("on {}, {} of 10", to_string(move.last), move.worst)
                                   : fmt::format("on {} days in six weeks, {} of 10 at worst, last on {}",
                                                 move.days, move.worst, to_string(move.last));
  return fmt::format("{} hurt {}. {}: hamstring show {}", move.exercise, when, what, move.exercise);
}

std::string effort_text(const history::OverCap& move) {
  return fmt::format("{} took an effort of {} on {}; keep to {}. Do one repetition less a set next time.",
                     move.exercise, number(move.effort), to_string(move.day), move.cap);
}

std::string easy_week_text(history::Tired tired) {
  const std::string why = tired == history::Tired::full_weeks ? "Five full weeks lie behind you"
                                                              : "The last three sessions were hard on you";
  return why + ": take an easy week, half the sets and a tenth less load, with the same moves.";
}

std::string ready_text(const history::Ready& move) {
  return fmt::format("{} is ready for its next step, after {} {} twice running with ease: {}.", move.exercise,
                     move.amount, move.is_hold ? "seconds" : "repetitions",
                     move.is_loaded ? "a little more load, and the lowest number of repetitions again"
                                    : "a harder variant, or a set more");
}

std::string balance_text(std::string_view what, double part, double whole, std::string_view pattern) {
  return fmt::format(
      "{} had {} of the last {} sets, in four weeks; a third or more covers both jobs of the muscle: "
      "hamstring list --pattern {}",
      what, number(part), number(whole), pattern);
}

}  // namespace

std::vector<std::string> follow_text(const history::Outlook& outlook) {
  std::vector<std::string> out;
  for (const auto& move : outlook.hurting) {
    out.push_back(pain_text(move));
  }
  for (const auto& move : outlook.over_cap) {
    out.push_back(effort_text(move));
  }
  if (outlook.tired != history::Tired::no) {
    out.push_back(easy_week_text(outlook.tired));
  }
  if (outlook.too_close) {
    out.push_back(
        fmt::format("Main work on {} and on {}: leave a day free between; the muscle needs 48 hours.",
                    to_string(outlook.too_close->first), to_string(outlook.too_close->second)));
  }
  const auto whole = outlook.hip_sets + outlook.knee_sets;
  if (outlook.lacks_knee_work()) {
    out.push_back(balance_text("Bending the knee", outlook.knee_sets, whole, "knee-flexion"));
  } else if (outlook.lacks_hip_work()) {
    out.push_back(balance_text("Work at the hip", outlook.hip_sets, whole, "hip-hinge"));
  }
  for (const auto& move : outlook.ready) {
    out.push_back(ready_text(move));
  }
  return out;
}

std::string test_due_text(const std::vector<history::SideTest>& tests, Day today) {
  if (tests.empty() || history::next_test(tests.back()) > today) {
    return "";
  }
  return "The single-leg bridge test of " + to_string(tests.back().day) +
         " can be done again; on a fresh day: hamstring test";
}

}  // namespace hamstring::cli
