#include "hamstring/figure/library.hpp"

#include <algorithm>

#include "base/embedded.hpp"
#include "figure/read_figure.hpp"
#include "figure/write_figure.hpp"

namespace hamstring::figure {
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

std::optional<Figure> builtin_figure(std::string_view id) {
  const auto all = data::figures_cbor;
  const auto found = std::find_if(all.begin(), all.end(), [&](const data::Member& m) { return m.key == id; });
  if (found == all.end()) {
    return std::nullopt;
  }
  const std::string name = "built-in figures";
  Diagnostics faults;
  auto value = json::parse(found->cbor, name, faults, json::checked_data, nullptr, json::Format::cbor);
  if (!value) {
    return std::nullopt;
  }
  const auto root = json::Path::root();
  auto figure = read_figure({*value, root, name, faults});
  return faults.empty() ? std::optional{std::move(figure)} : std::nullopt;
}

}  // namespace hamstring::figure
