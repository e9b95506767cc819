#include "hamstring/figure/library.hpp"

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

}  // namespace hamstring::figure
