#include "cli/page/document.hpp"

#include <fmt/format.h>

#include "cli/page/palette.hpp"

namespace hamstring::cli {
namespace {

/// What the page may load: nothing but its own style sheet, which is named by its SHA-256. The test
/// page.policy says what it is now.
constexpr std::string_view policy =
    "default-src 'none'; style-src 'sha256-kunFdu0JcYnLji8H0lk5ewuH/8aYHvVuVWqWeEzghfw='; base-uri 'none'; "
    "form-action 'none'";

Html head(std::string_view title) {
  return lone("meta", {{"charset", "utf-8"}}) +
         lone("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", std::string{policy}}}) +
         lone("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}}) +
         lone("meta", {{"name", "color-scheme"}, {"content", "light dark"}}) + words("title", title) +
         element("style", Html::markup(style_sheet()));
}

}  // namespace

std::string document(std::string_view title, const Html& body) {
  const auto page = element("html", {{"lang", "en"}}, element("head", head(title)) + element("body", body));
  return "<!DOCTYPE html>\n" + page.str();
}

}  // namespace hamstring::cli
