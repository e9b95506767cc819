#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "hamstring/base/packed.hpp"

/// Markup that is safe by its type: words become Html by being escaped, and there is no other way in but
/// markup(), for what the program itself has made.
namespace hamstring::cli {

class Html {
 public:
  Html() = default;
  static Html text(std::string_view words);
  static Html markup(std::string ready) { return Html{std::move(ready)}; }

  Html& operator+=(const Html& more) {
    m_markup += more.m_markup;
    return *this;
  }
  friend Html operator+(Html left, const Html& right) { return left += right; }

  bool empty() const { return m_markup.empty(); }
  const std::string& str() const { return m_markup; }

 private:
  explicit Html(std::string ready) : m_markup(std::move(ready)) {}
  std::string m_markup;
};

/// Its value is escaped.
struct Attribute {
  std::string_view key;
  std::string value;
};
using Attributes = std::vector<Attribute>;

Html element(std::string_view tag, const Attributes& attributes, const Html& content);
Html element(std::string_view tag, const Html& content);
/// One that has no content: it ends itself, as XML wants it too.
Html lone(std::string_view tag, const Attributes& attributes);

/// An element that holds words alone.
Html words(std::string_view tag, std::string_view text);
Html words(std::string_view tag, const Attributes& attributes, std::string_view text);

/// Nothing for no words.
Html paragraph(std::string_view text);

/// Words in an element each, all of them in `outer`; nothing for no words.
Html list(std::string_view outer, const Attributes& attributes, const Texts& lines);

}  // namespace hamstring::cli
