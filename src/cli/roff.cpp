#include "cli/roff.hpp"

#include <algorithm>

#include "hamstring/base/text.hpp"

namespace hamstring::cli {
namespace {

constexpr std::size_t source_width = 66;

std::string upper(std::string_view text) {
  std::string out{text};
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  return out;
}

/// What stands for a character that roff would read or print otherwise.
std::string_view roff_name(char c) {
  switch (c) {
    case '\\':
      return "\\e";
    case '-':
      return "\\-";
    case '\'':
      return "\\(aq";
    case '`':
      return "\\(ga";
    case '^':
      return "\\(ha";
    case '~':
      return "\\(ti";
    default:
      return {};
  }
}

/// A line may not begin with what makes it a request.
std::string text_line(const std::string& escaped) {
  return (escaped.starts_with('.') ? "\\&" : "") + escaped + "\n";
}

std::string on_one_line(std::string_view text) {
  std::string out{text};
  std::replace(out.begin(), out.end(), '\n', ' ');
  return out;
}

}  // namespace

std::string Roff::escape(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.substr(i).starts_with("…")) {
      out += "...";
      i += std::string_view{"…"}.size() - 1;
    } else if (const auto name = roff_name(text[i]); !name.empty()) {
      out += name;
    } else {
      out += text[i];
    }
  }
  return out;
}

Roff::Roff(std::string_view name, int section, std::string_view date, std::string_view version) {
  line(".TH " + escape(upper(name)) + " " + std::to_string(section) + " " + std::string{date} + " \"" +
       escape(version) + "\" \"" + (section == 1 ? "User Commands" : "File Formats") + "\"");
}

void Roff::section(std::string_view title) {
  line(".SH \"" + escape(upper(title)) + "\"");
  m_at_title = true;
}

void Roff::subsection(std::string_view title) {
  line(".SS \"" + escape(title) + "\"");
  m_at_title = true;
}

void Roff::paragraph(std::string_view text) {
  m_text += m_at_title ? "" : ".PP\n";
  prose(text);
}

void Roff::item(const std::string& term, std::string_view text) {
  line(".TP\n" + term);
  prose(text);
}

void Roff::prose(std::string_view text) {
  m_at_title = false;
  for (const auto& wrapped : text::wrap(on_one_line(text), source_width)) {
    m_text += text_line(escape(wrapped));
  }
}

void Roff::verbatim(std::string_view lines) {
  line((m_at_title ? "" : ".PP\n") + std::string{".nf\n.RS 4"});
  for (std::size_t start = 0; start < lines.size();) {
    const auto end = std::min(lines.find('\n', start), lines.size());
    m_text += text_line(escape(lines.substr(start, end - start)));
    start = end + 1;
  }
  line(".RE\n.fi");
}

void Roff::line(const std::string& line) {
  m_text += line + "\n";
  m_at_title = false;
}

}  // namespace hamstring::cli
