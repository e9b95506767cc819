#include "exchange/csv.hpp"
#include "support/catch2.hpp"

using namespace hamstring::exchange;

namespace {

using Cells = std::vector<std::string>;

std::vector<Cells> cells_of(const Table& table) {
  std::vector<Cells> out;
  for (const auto& row : table.rows) {
    out.push_back(row.cells);
  }
  return out;
}

}  // namespace

TEST_CASE("cells are read with quotes, line breaks, both line ends and a byte order mark", "[exchange]") {
  const auto table = read_csv(
      "\xEF\xBB\xBF"
      "a,b\r\n1,\"x, \"\"y\"\"\"\r\n\r\n2,\"two\nlines\"\n3,",
      ',');
  CHECK(table.header == Cells{"a", "b"});
  CHECK(cells_of(table) == std::vector<Cells>{{"1", "x, \"y\""}, {"2", "two\nlines"}, {"3", ""}});
  CHECK(table.rows[1].line == 4);
  CHECK(table.rows[2].line == 6);
  CHECK(table.refused.empty());
}

TEST_CASE("semicolons separate where they are asked for", "[exchange]") {
  CHECK(cells_of(read_csv("a;b\n1,5;\"2;3\"\n", ';')) == std::vector<Cells>{{"1,5", "2;3"}});
}

TEST_CASE("a damaged row costs its line alone", "[exchange]") {
  const auto table = read_csv("a,b\n1,2\n3,\"never closed\n4,5\n6\n7,8,9\n\"1\"x,2\n10,11,,\n12,", ',');
  CHECK(cells_of(table) == std::vector<Cells>{{"1", "2"}, {"4", "5"}, {"10", "11"}, {"12", ""}});
  std::vector<std::size_t> lines;
  for (const auto& refusal : table.refused) {
    lines.push_back(refusal.line);
  }
  CHECK(lines == std::vector<std::size_t>{3, 5, 6, 7});
}

TEST_CASE("an open quotation mark that meets the quotes of a later row takes no row with it", "[exchange]") {
  const auto table = read_csv("a,b\n1,\"open\n2,\"closed\"\n3,\"closed\"\n", ',');
  CHECK(cells_of(table) == std::vector<Cells>{{"2", "closed"}, {"3", "closed"}});
  CHECK(table.refused.size() == 1);
}

TEST_CASE("what is written as a cell is read as it was", "[exchange]") {
  const std::string text = GENERATE("", "plain", "a,b", "a;b", "say \"so\"", "two\nlines", "\r\n", " blank ");
  for (const char separator : {',', ';'}) {
    const auto row = csv_cell(text, separator) + separator + "end";
    const auto table = read_csv("x" + std::string{separator} + "y\n" + row + "\n", separator);
    REQUIRE(table.rows.size() == 1);
    CHECK(table.rows[0].cells == Cells{text, "end"});
  }
}
