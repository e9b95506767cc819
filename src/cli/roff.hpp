#pragma once
#include <string>
#include <string_view>

namespace hamstring::cli {

/// Writes a page of man(7), part by part.
class Roff {
 public:
  Roff(std::string_view name, int section, std::string_view date, std::string_view version);

  void section(std::string_view title);
  void subsection(std::string_view title);
  /// Running text that goes on from what stands before it.
  void prose(std::string_view text);
  /// The same in a paragraph of its own, with spaces and line breaks as the reader's width has them.
  void paragraph(std::string_view text);
  /// A term and what is said of it. `term` is ready for roff: bold() and italic() make it.
  void item(const std::string& term, std::string_view text);
  /// Lines that stay as they are.
  void verbatim(std::string_view lines);
  /// A line that is ready for roff.
  void line(const std::string& line);

  std::string text() const { return m_text; }

  static std::string escape(std::string_view text);
  static std::string bold(std::string_view text) { return "\\fB" + escape(text) + "\\fR"; }
  static std::string italic(std::string_view text) { return "\\fI" + escape(text) + "\\fR"; }

 private:
  std::string m_text;
  bool m_at_title = false;  // where a paragraph needs no request of its own
};

}  // namespace hamstring::cli
