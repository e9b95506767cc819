#pragma once
#include <cmath>
#include <set>
#include <string>
#include <vector>

#include "hamstring/figure/motion.hpp"

namespace hamstring::figure {

inline std::string number(double value, int digits) {
  const double scale = std::pow(10, digits);
  auto text = std::to_string(std::abs(std::round(value * scale) / scale));
  text.resize(text.find('.') + (digits > 0 ? 1 + static_cast<std::size_t>(digits) : 0));
  return (value < 0 ? "-" : "") + text;
}
inline std::string height(double value) {
  return number(value, 3);
}
inline std::string degrees_text(double value) {
  return number(value, 0);
}

/// Gathers what is wrong, each subject once in a key frame or step.
class Findings {
 public:
  void enter(std::string where) {
    m_where = std::move(where);
    m_seen.clear();
  }
  void at(double t) { m_moment = " at " + number(t, 2); }
  void at_keyframe() { m_moment.clear(); }
  void add(std::string subject, const std::string& text) {
    if (m_seen.insert(std::move(subject)).second) {
      m_texts.push_back(m_where + m_moment + ": " + text);
    }
  }
  std::vector<std::string> take() { return std::move(m_texts); }

 private:
  std::string m_where;
  std::string m_moment;
  std::set<std::string> m_seen;
  std::vector<std::string> m_texts;
};

/// What is wrong with one moment, whatever comes before and after it.
void check_body(const Keyframe& keyframe, const Frame& frame, Findings& findings);
/// What is said of a key frame alone.
void check_aside(const Keyframe& keyframe, Findings& findings);
void check_touch(const Keyframe& keyframe, const Frame& frame, Findings& findings);

}  // namespace hamstring::figure
