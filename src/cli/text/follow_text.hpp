#pragma once
#include <string>
#include <vector>

#include "hamstring/coach/advise.hpp"
#include "hamstring/history/outlook.hpp"
#include "hamstring/history/side_tests.hpp"

namespace hamstring::cli {

/// What follows from the log, a sentence or two each, the gravest first.
std::vector<std::string> follow_text(const history::Outlook& outlook, const coach::Standing& standing);

/// Whether the bridge test is due again; "" where it never was done or is not due.
std::string test_due_text(const std::vector<history::SideTest>& tests, Day today);

}  // namespace hamstring::cli
