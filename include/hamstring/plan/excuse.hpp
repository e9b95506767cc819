#pragma once
#include <span>
#include <string_view>

/// Words that go with every session, and those by which a warning excuses a rule.
namespace hamstring::plan {

/// Rule 20: one line on every session.
inline constexpr std::string_view disclaimer =
    "General fitness information, not medical advice. Ask a doctor first if you are unsure whether to train.";

/// Rule 19, one line each.
std::span<const std::string_view> stop_signs();

/// The words with which the one warning begins that says why minutes are left over.
inline constexpr std::string_view ends_early = "It ends early: ";

/// A rule that a session may break where it cannot be met.
enum class Excuse {
  no_main,
  no_hip_dominant,
  no_knee_flexion,
  no_loaded_hip,
  no_strong_knee,
  few_main_moves,
  few_sets,
  uneven,
  uneven_sets,
  short_warm_up,
  no_raise,
  short_raise,
  few_dynamic_moves,
  no_stretch
};

/// The words with which a warning begins that excuses this; no other warning begins so.
std::string_view opening(Excuse excuse);

}  // namespace hamstring::plan
