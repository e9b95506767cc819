#include "hamstring/figure/library.hpp"

#include "figure/read_figure.hpp"
#include "figure/write_figure.hpp"

namespace hamstring {
namespace data {
extern const std::string_view poses_json;
}

namespace figure {
namespace {

/// The figures of a file, by key; each key is a kebab-case id.
std::map<std::string, Figure> read_figures(const json::Cursor& cursor) {
  std::map<std::string, Figure> figures;
  auto* object = cursor.value().as<json::Value::Object>();
  if (object == nullptr) {
    json::ObjectReader{cursor};  // notes the wrong type
    return figures;
  }
  for (auto& [id, value] : *object) {
    const auto at = cursor.path().key(id);
    figures[id] = read_figure({value, at, cursor.file(), cursor.faults()});
  }
  return figures;
}

/// Where the string that starts at `start` ends, after its closing quote.
std::size_t after_string(std::string_view text, std::size_t start) {
  auto end = start + 1;
  while (end < text.size() && text[end] != '"') {
    end += text[end] == '\\' ? 2U : 1U;
  }
  return end + 1;
}

/// Where the object that starts at `start` ends, after its closing brace.
std::size_t after_object(std::string_view text, std::size_t start) {
  int depth = 0;
  auto end = start;
  while (end < text.size()) {
    if (text[end] == '"') {
      end = after_string(text, end);
      continue;
    }
    depth += text[end] == '{' ? 1 : text[end] == '}' ? -1 : 0;
    ++end;
    if (depth == 0) {
      break;
    }
  }
  return end;
}

/// The text of the object under the key `id` in the built-in file, found without reading the others.
std::string_view text_of(std::string_view file, std::string_view id) {
  const auto key = "\"" + std::string{id} + "\":{";
  const auto found = file.find(key);
  if (found == std::string_view::npos) {
    return {};
  }
  const auto start = found + key.size() - 1;
  return file.substr(start, after_object(file, start) - start);
}

}  // namespace

LoadedFigures load_figures(const std::string& name, std::string_view text) {
  LoadedFigures out;
  auto document = json::parse(text, name, out.diagnostics);
  if (!document) {
    return out;
  }
  const auto root = json::Path::root();
  json::ObjectReader reader{json::Cursor{*document, root, name, out.diagnostics}};
  reader.required("schema", [](const json::Cursor& c) { c.integer(1, 1); });
  reader.required("figures", [&](const json::Cursor& c) { out.figures = read_figures(c); });
  reader.finish();
  return out;
}

std::string to_json(const std::map<std::string, Figure>& figures) {
  std::string out = "{\"schema\":1,\"figures\":{";
  std::string_view before = "\n";
  for (const auto& [id, figure] : figures) {
    out += before;
    out += json::write_line(json::Value{id}) + ":" + json::write_line(write_figure(figure));
    before = ",\n";
  }
  return out + "\n}}\n";
}

std::string_view builtin_figures() {
  return data::poses_json;
}

std::optional<Figure> builtin_figure(std::string_view id) {
  const std::string name = "built-in figures";
  const auto text = text_of(builtin_figures(), id);
  Diagnostics faults;
  auto value = text.empty() ? std::nullopt : json::parse(text, name, faults);
  if (!value) {
    return std::nullopt;
  }
  const auto root = json::Path::root();
  return read_figure({*value, root, name, faults});
}

}  // namespace figure
}  // namespace hamstring
