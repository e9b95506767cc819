#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace hamstring {

/// One fault of a data file.
struct Diagnostic {
  std::string file;  ///< as the user named it
  std::string path;  ///< JSON path ("$.exercises[3].level"), or "line:column" of a syntax fault
  std::string text;  ///< what is wrong and what was expected

  bool operator==(const Diagnostic&) const = default;
};

/// The faults of an input: the first thousand of them, and how many there are in all. A file that is nothing
/// but faults must not fill the memory with them.
class Diagnostics {
 public:
  static constexpr std::size_t most = 1000;

  void push_back(Diagnostic fault);
  /// Count a fault that there is no room for; see is_full().
  void count_one() { ++m_size; }
  /// True where a further fault is only counted, so that its text need not be made.
  bool is_full() const { return m_first.size() >= most; }

  std::size_t size() const { return m_size; }
  bool empty() const { return m_size == 0; }
  /// Those that are only counted.
  std::size_t unlisted() const { return m_size - m_first.size(); }

  auto begin() const { return m_first.begin(); }
  auto end() const { return m_first.end(); }
  const Diagnostic& front() const { return m_first.front(); }
  const Diagnostic& operator[](std::size_t position) const { return m_first[position]; }

 private:
  std::vector<Diagnostic> m_first;
  std::size_t m_size = 0;
};

/// `mine.json: $.exercises[3].level: "hard" is not a level; …`
std::string to_string(const Diagnostic& diagnostic);

}  // namespace hamstring
