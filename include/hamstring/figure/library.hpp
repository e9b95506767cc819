#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hamstring/base/diagnostic.hpp"
#include "hamstring/figure/figure.hpp"

namespace hamstring::figure {

struct LoadedFigures {
  std::map<std::string, Figure> figures;  ///< by exercise id; to be used only where there are no faults
  Diagnostics diagnostics;                ///< every fault of the file, under the name it was given
};

/// Read the text of a file of figures (data/poses.json says how it looks).
LoadedFigures load_figures(const std::string& name, std::string_view text);

/// A file of figures, one key frame a line; reading it gives them back.
std::string to_json(const std::map<std::string, Figure>& figures);

/// The figure that comes with the program for the exercise of this id. Only that one is read.
std::optional<Figure> builtin_figure(std::string_view id);

}  // namespace hamstring::figure
