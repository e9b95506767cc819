#pragma once
#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

/// Reads HTML as strictly as the program writes it: as XML.
namespace hamstring::test {

struct Tag {
  std::string name;
  std::map<std::string, std::string> attributes;
  std::string text;  ///< up to the next tag
  bool is_end = false;
  bool is_lone = false;  ///< ends itself, as shapes do
};

inline Tag tag_of(std::string_view inside) {
  Tag tag;
  if (inside.starts_with('/')) {
    tag.is_end = true;
    inside.remove_prefix(1);
  }
  tag.is_lone = inside.ends_with('/');
  const auto end_of_name = std::min(inside.find_first_of(" /"), inside.size());
  tag.name = inside.substr(0, end_of_name);
  inside.remove_prefix(end_of_name);
  while (!inside.empty()) {
    if (inside.front() == ' ' || inside.front() == '/') {
      inside.remove_prefix(1);
      continue;
    }
    const auto end_of_key = std::min(inside.find_first_of("= "), inside.size());
    const std::string key{inside.substr(0, end_of_key)};
    inside.remove_prefix(end_of_key);
    std::string value;
    if (inside.starts_with("=\"")) {
      const auto end = inside.find('"', 2);
      value = inside.substr(2, end - 2);
      inside.remove_prefix(end + 1);
    }
    tag.attributes[key] = value;
  }
  return tag;
}

inline std::vector<Tag> tags_of(std::string_view html) {
  std::vector<Tag> tags;
  auto at = html.find('<');
  while (at != std::string_view::npos) {
    const auto end = html.find('>', at);
    auto tag = tag_of(html.substr(at + 1, end - at - 1));
    at = html.find('<', end);
    tag.text = html.substr(end + 1, at == std::string_view::npos ? at : at - end - 1);
    tags.push_back(std::move(tag));
  }
  return tags;
}

/// The first end that does not belong to the last beginning; nothing where all do.
inline std::optional<std::string> first_imbalance(std::string_view html) {
  std::vector<std::string> open;
  for (const auto& tag : tags_of(html)) {
    if (tag.is_end) {
      if (open.empty() || open.back() != tag.name) {
        return tag.name + " closes " + (open.empty() ? "nothing" : open.back());
      }
      open.pop_back();
    } else if (tag.name != "!DOCTYPE" && !tag.is_lone) {
      open.push_back(tag.name);
    }
  }
  return open.empty() ? std::nullopt : std::optional{open.back() + " stays open"};
}

}  // namespace hamstring::test
