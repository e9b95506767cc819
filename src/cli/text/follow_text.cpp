#include "cli/text/follow_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/text/words.hpp"

namespace hamstring::cli {
namespace {

std::string pain_text(const history::Hurting& move) {
  const auto what = move.worst >= history::painful ? "Leave it out until it is calm, or take an easier move"
                                                   : "Do no more of it than last time";
  const auto when = move.days == 1 ? fmt::format("on {}, {} of 10", to_string(move.last), move.worst)
                                   : fmt::format("on {} days in six weeks, {} of 10 at worst, last on {}",
                                                 move.days, move.worst, to_string(move.last));
  return fmt::format("{} hurt {}. {}: hamstring show {}", move.exercise, when, what, move.exercise);
}

std::string step_text(const std::string& id, const coach::Progress& step) {
  const auto what = step.instead == nullptr ? step.reason : step.instead->name + " " + step.reason;
  switch (step.step) {
    case coach::Step::less:
      return id + " was too hard. Next time " + what + ".";
    case coach::Step::lighter:
    case coach::Step::fewer_sets:
    case coach::Step::easier:
      return id + " goes a step back. Next time " + what + ".";
    case coach::Step::heavier:
    case coach::Step::more_sets:
    case coach::Step::harder:
      return id + " is ready for its next step. Next time " + what + ".";
    case coach::Step::left_out:
      return id + " is " + what + ".";
    default:
      return "";
  }
}

/// A move that hurts is spoken of as that; of the rest, steps back come first.
void add_steps(std::vector<std::string>& out, const history::Outlook& outlook, const coach::Steps& steps,
               bool are_up) {
  for (const auto& [id, step] : steps) {
    const auto text = step_text(id, step);
    const bool is_up = step.step == coach::Step::heavier || step.step == coach::Step::more_sets ||
                       step.step == coach::Step::harder;
    const bool hurts = step.step != coach::Step::left_out &&
                       std::any_of(outlook.hurting.begin(), outlook.hurting.end(),
                                   [&id = id](const history::Hurting& move) { return move.exercise == id; });
    if (!text.empty() && is_up == are_up && !hurts) {
      out.push_back(text);
    }
  }
}

std::string balance_text(std::string_view what, double part, double whole, std::string_view pattern) {
  return fmt::format(
      "{} had {} of the last {} sets, in four weeks; a third or more covers both jobs of the muscle: "
      "hamstring list --pattern {}",
      what, tenths(part), tenths(whole), pattern);
}

}  // namespace

std::vector<std::string> follow_text(const history::Outlook& outlook, const coach::Standing& standing) {
  std::vector<std::string> out;
  for (const auto& move : outlook.hurting) {
    out.push_back(pain_text(move));
  }
  add_steps(out, outlook, standing.steps, false);
  if (const auto words = coach::words_of(standing.condition); !words.empty()) {
    out.push_back(words);
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
  add_steps(out, outlook, standing.steps, true);
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
