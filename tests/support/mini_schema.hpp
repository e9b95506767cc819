#pragma once
#include <algorithm>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>
#include <stdexcept>
#include <string>

/// The part of JSON Schema that the project's schemas use; any other keyword throws.
namespace hamstring::test {

class MiniSchema {
 public:
  explicit MiniSchema(nlohmann::json root) : m_root(std::move(root)) {}

  bool accepts(const nlohmann::json& value) const { return accepts(m_root, value); }

 private:
  using Json = nlohmann::json;

  bool accepts(const Json& schema, const Json& value) const {
    for (const auto& [keyword, argument] : schema.items()) {
      if (!holds(keyword, argument, schema, value)) {
        return false;
      }
    }
    return true;
  }

  bool holds(const std::string& keyword, const Json& argument, const Json& schema, const Json& value) const {
    const auto any = [&](const Json& list) {
      return std::any_of(list.begin(), list.end(), [&](const Json& s) { return accepts(s, value); });
    };
    if (keyword == "type") {
      return has_type(argument, value);
    }
    if (keyword == "const") {
      return value == argument;
    }
    if (keyword == "enum") {
      return std::find(argument.begin(), argument.end(), value) != argument.end();
    }
    if (keyword == "$ref") {
      return accepts(target(argument), value);
    }
    if (keyword == "anyOf") {
      return any(argument);
    }
    if (keyword == "allOf") {
      return std::all_of(argument.begin(), argument.end(), [&](const Json& s) { return accepts(s, value); });
    }
    if (keyword == "not") {
      return !accepts(argument, value);
    }
    if (keyword == "if") {
      return !accepts(argument, value) || accepts(schema.at("then"), value);
    }
    if (value.is_number() && (keyword == "minimum" || keyword == "maximum")) {
      return keyword == "minimum" ? value >= argument : value <= argument;
    }
    if (value.is_string()) {
      return string_holds(keyword, argument, value.get<std::string>());
    }
    if (value.is_array()) {
      return array_holds(keyword, argument, value);
    }
    if (value.is_object()) {
      return object_holds(keyword, argument, schema, value);
    }
    return true;
  }

  const Json& target(const std::string& reference) const {
    const auto hash = reference.find('#');
    return m_root.at(Json::json_pointer(reference.substr(hash + 1)));
  }

  static bool has_type(const std::string& type, const Json& value) {
    return type == "object"    ? value.is_object()
           : type == "array"   ? value.is_array()
           : type == "string"  ? value.is_string()
           : type == "integer" ? value.is_number_integer()
           : type == "number"  ? value.is_number()
           : type == "boolean" ? value.is_boolean()
                               : throw std::logic_error("type " + type);
  }

  static bool string_holds(const std::string& keyword, const Json& argument, const std::string& value) {
    if (keyword == "minLength") {
      return value.size() >= argument.get<std::size_t>();
    }
    if (keyword == "maxLength") {
      return value.size() <= argument.get<std::size_t>();
    }
    return keyword != "pattern" || std::regex_search(value, std::regex{argument.get<std::string>()});
  }

  bool array_holds(const std::string& keyword, const Json& argument, const Json& value) const {
    if (keyword == "minItems") {
      return value.size() >= argument.get<std::size_t>();
    }
    if (keyword == "maxItems") {
      return value.size() <= argument.get<std::size_t>();
    }
    if (keyword == "uniqueItems") {
      return std::set<Json>{value.begin(), value.end()}.size() == value.size();
    }
    return keyword != "items" ||
           std::all_of(value.begin(), value.end(), [&](const Json& item) { return accepts(argument, item); });
  }

  bool object_holds(const std::string& keyword, const Json& argument, const Json& schema,
                    const Json& value) const {
    if (keyword == "required") {
      return std::all_of(argument.begin(), argument.end(),
                         [&](const Json& key) { return value.contains(key.get<std::string>()); });
    }
    if (keyword == "properties") {
      return std::all_of(value.items().begin(), value.items().end(), [&](const auto& member) {
        return !argument.contains(member.key()) || accepts(argument.at(member.key()), member.value());
      });
    }
    if (keyword == "additionalProperties") {
      return std::all_of(value.items().begin(), value.items().end(), [&](const auto& member) {
        return schema.at("properties").contains(member.key()) ||
               (argument.is_object() && accepts(argument, member.value()));
      });
    }
    return true;
  }

  Json m_root;
};

}  // namespace hamstring::test
