#include "cli/page/html.hpp"

#include <fmt/format.h>

#include "hamstring/base/markup.hpp"
#include "hamstring/base/text.hpp"

namespace hamstring::cli {
namespace {

std::string opening(std::string_view tag, const Attributes& attributes) {
  auto out = fmt::format("<{}", tag);
  for (const auto& [key, value] : attributes) {
    out += fmt::format(" {}=\"{}\"", key, text::escape_markup(text::escape(value)));
  }
  return out;
}

}  // namespace

Html Html::text(std::string_view words) {
  return Html{text::escape_markup(text::escape(words))};
}

Html element(std::string_view tag, const Attributes& attributes, const Html& content) {
  return Html::markup(fmt::format("{}>{}</{}>\n", opening(tag, attributes), content.str(), tag));
}

Html element(std::string_view tag, const Html& content) {
  return element(tag, {}, content);
}

Html lone(std::string_view tag, const Attributes& attributes) {
  return Html::markup(opening(tag, attributes) + "/>");
}

Html words(std::string_view tag, std::string_view text) {
  return words(tag, {}, text);
}

Html words(std::string_view tag, const Attributes& attributes, std::string_view text) {
  return element(tag, attributes, Html::text(text));
}

Html paragraph(std::string_view text) {
  return text.empty() ? Html{} : words("p", text);
}

Html list(std::string_view outer, const Attributes& attributes, const Texts& lines) {
  if (lines.empty()) {
    return {};
  }
  Html items;
  for (const auto line : lines) {
    items += words("li", line);
  }
  return element(outer, attributes, items);
}

}  // namespace hamstring::cli
