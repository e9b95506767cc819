#pragma once
#include "base/json.hpp"
#include "hamstring/figure/figure.hpp"

namespace hamstring::figure {

/// The figure as read_figure() reads it; what equals its default is left out.
json::Value write_figure(const Figure& figure);

}  // namespace hamstring::figure
