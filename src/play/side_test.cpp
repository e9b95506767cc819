#include "hamstring/play/side_test.hpp"

#include <algorithm>

namespace hamstring::play {
namespace {

constexpr int most_reps = 999;

Side other_of(Side side) {
  return side == Side::right ? Side::left : Side::right;
}

}  // namespace

void SideTest::press(Key pressed) {
  if (is_over()) {
    return;
  }
  if (pressed == U'q' || pressed == key::escape) {
    m_stage = Stage::quit;
  } else if (m_stage == Stage::counting) {
    count(pressed);
  } else if (pressed == key::space || pressed == key::enter) {
    m_stage = Stage::counting;
  }
}

void SideTest::count(Key pressed) {
  if (pressed == key::enter && (m_typed || m_count > 0)) {
    end_side();
  } else if (pressed == key::space && !m_typed) {
    m_count = std::min(most_reps, m_count + 1);
  } else if (pressed >= U'0' && pressed <= U'9') {
    m_typed = std::min(most_reps, m_typed.value_or(0) * 10 + static_cast<int>(pressed - U'0'));
  } else if (pressed == U'-' && m_typed) {
    m_typed = std::nullopt;
  } else if (pressed == U'-') {
    m_count = std::max(0, m_count - 1);
  }
}

void SideTest::end_side() {
  m_results[static_cast<std::size_t>(m_side)] = shown();
  m_count = 0;
  m_typed = std::nullopt;
  const auto other = other_of(m_side);
  if (result(other)) {
    m_stage = Stage::done;
    return;
  }
  m_side = other;
  m_stage = Stage::change;
  m_left = test_change;
}

void SideTest::advance(Milliseconds elapsed) {
  if (m_stage != Stage::change) {
    return;
  }
  m_left -= std::min(m_left, elapsed);
  if (m_left == Milliseconds{0}) {
    m_stage = Stage::counting;
  }
}

std::optional<Milliseconds> SideTest::until_change() const {
  constexpr Milliseconds second{1000};
  if (m_stage != Stage::change) {
    return std::nullopt;
  }
  const auto part = m_left % second;
  return part == Milliseconds{0} ? second : part;
}

SideTest::View SideTest::view() const {
  return {m_stage,
          m_side,
          shown(),
          m_typed.has_value(),
          std::chrono::ceil<Seconds>(m_left),
          result(other_of(m_side))};
}

}  // namespace hamstring::play
