#include "cli/page/document.hpp"

#include "cli/page/digest.hpp"
#include "cli/page/palette.hpp"

namespace hamstring::cli {
namespace {

std::string policy(std::string_view style) {
  return fmt::format("default-src 'none'; style-src 'sha256-{}'; base-uri 'none'; form-action 'none'",
                     sha256_base64(style));
}

Html head(std::string_view title) {
  const auto style = style_sheet();
  return lone("meta", {{"charset", "utf-8"}}) +
         lone("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", policy(style)}}) +
         lone("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}}) +
         lone("meta", {{"name", "color-scheme"}, {"content", "light dark"}}) + words("title", title) +
         element("style", Html::markup(style));
}

}  // namespace

std::string document(std::string_view title, const Html& body) {
  const auto page = element("html", {{"lang", "en"}}, element("head", head(title)) + element("body", body));
  return "<!DOCTYPE html>\n" + page.str();
}

}  // namespace hamstring::cli
