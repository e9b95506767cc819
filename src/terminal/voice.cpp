#include "terminal/voice.hpp"

#include <algorithm>
#include <csignal>
#include <utility>

#include "terminal/spawn.hpp"
#include "terminal/speech.hpp"

namespace hamstring::terminal {

using play::Rank;

bool Voice::say(const std::string& text, Rank rank) {
  if (!update()) {
    return false;
  }
  if (m_command.empty()) {
    return true;
  }
  if (m_child != 0 && rank > m_rank) {
    cut();
    m_waiting.clear();
  }
  if (m_child == 0 && m_silencer == 0) {
    m_waiting.clear();
    return start(text, rank);
  }
  if (rank != Rank::count && (m_waiting.empty() || rank >= m_waiting_rank)) {
    m_waiting = text;
    m_waiting_rank = rank;
  }
  return true;
}

bool Voice::update() {
  std::erase_if(m_cut_off, [](pid_t child) { return reap(child).has_value(); });
  if (m_child != 0) {
    if (const auto code = reap(m_child)) {
      m_child = 0;
      if (*code != 0 && m_trouble.empty()) {
        m_trouble = "the speech program failed with code " + std::to_string(*code);
      }
    }
  }
  if (m_silencer != 0 && reap(m_silencer)) {
    m_silencer = 0;
  }
  if (m_child != 0 || m_silencer != 0 || m_waiting.empty() || m_command.empty()) {
    return true;
  }
  return start(std::exchange(m_waiting, {}), m_waiting_rank);
}

void Voice::cut() {
  ::kill(-m_child, SIGTERM);
  m_cut_off.push_back(std::exchange(m_child, 0));
  if (auto words = silencer(m_command); !words.empty() && m_silencer == 0) {
    m_silencer = spawn(std::move(words));
  }
}

void Voice::hush() {
  update();
  m_waiting.clear();
  if (m_child != 0 && m_rank != Rank::alarm) {
    cut();
  }
}

bool Voice::start(const std::string& text, Rank rank) {
  auto spoken = utterance(m_command, text);
  m_child =
      spoken.from_input ? spawn_with_input(std::move(spoken.words), text) : spawn(std::move(spoken.words));
  m_rank = rank;
  if (m_child == 0) {
    m_command.clear();
    m_trouble = "the speech program cannot be run";
    return false;
  }
  return true;
}

}  // namespace hamstring::terminal
