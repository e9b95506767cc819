#include "cli/page/palette.hpp"

#include <fmt/format.h>

#include "hamstring/figure/svg.hpp"

namespace hamstring::cli {
namespace {

constexpr Colour colours[] = {
    {"paper", "#ffffff", "#15191e"}, {"card", "#f5f7f9", "#1e242b"},  {"ink", "#1b232c", "#eef1f4"},
    {"soft", "#4a5764", "#b3bec9"},  {"line", "#75808b", "#84909c"},  {"faint", "#d5dbe1", "#39424c"},
    {"mark", "#9a3412", "#fdba74"},  {"alert", "#fff3e3", "#33210d"}, {"alarm", "#6b2a08", "#ffd9a8"},
};

constexpr double text = 4.5;
constexpr double parts = 3;  // of controls and pictures
constexpr Pairing pairs[] = {
    {"ink", "paper", text},   {"ink", "card", text},   {"soft", "paper", text},  {"soft", "card", text},
    {"mark", "paper", text},  {"mark", "card", text},  {"alarm", "alert", text}, {"ink", "alert", text},
    {"line", "paper", parts}, {"line", "card", parts},
};

/// For a phone first; wider screens and paper come after.
constexpr std::string_view rules = R"(*{box-sizing:border-box}
html{color-scheme:light dark;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0 auto;padding:1rem;max-width:62rem;background:var(--paper);color:var(--ink);
font:1.0625rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","DejaVu Sans",sans-serif;overflow-wrap:anywhere}
h1{font-size:1.6rem;line-height:1.2;margin:0 0 .5rem}
h2{font-size:1.3rem;line-height:1.25;margin:2rem 0 .75rem;padding-bottom:.2rem;border-bottom:2px solid var(--line)}
h3{font-size:1.2rem;line-height:1.25;margin:0}
.name{border:0;padding:0;margin:0}
.part{break-after:avoid;font-size:1rem;line-height:1.4;margin:1rem 0 .2rem;padding:0;border:0}
p,ul,ol,dl{margin:.4rem 0}
ul,ol{padding-left:1.35rem}
li{margin:.2rem 0}
a{color:var(--mark)}
a:focus-visible,input:focus-visible{outline:3px solid var(--mark);outline-offset:2px}
dl.facts div{display:flex;gap:.75rem;padding:.1rem 0}
dl.facts dt{flex:0 0 7.1rem;color:var(--soft)}
dl.facts dd{margin:0}
.soft,.breath,.time,figcaption,caption{color:var(--soft)}
.breath{white-space:nowrap}
.dose{font-weight:700;color:var(--mark)}
.alert{background:var(--alert);border-left:.35rem solid var(--mark);padding:.5rem .9rem;margin:1rem 0;break-inside:avoid}
.alert h2{margin:.2rem 0 .3rem;border:0;padding:0;color:var(--alarm)}
nav ol{list-style:none;padding:0}
nav h2{margin-top:1.25rem}
nav h3{font-size:1rem;margin-top:.7rem}
nav li{display:grid;grid-template-columns:3.4rem 1fr;column-gap:.5rem;padding:.35rem 0;border-bottom:1px solid var(--faint)}
nav .time{text-align:right;font-variant-numeric:tabular-nums}
nav .soft{grid-column:2}
nav a{display:inline-block;padding:.1rem 0}
.still{display:inline-block;vertical-align:middle;line-height:2.75rem;margin-top:.5rem}
input[type=checkbox]{width:1.5rem;height:1.5rem;flex:none;margin:.15rem .5rem .15rem .15rem;accent-color:var(--mark)}
label.tick{display:inline-flex;align-items:center;margin:0 1rem .3rem 0;min-height:2rem}
.move{background:var(--card);border:1px solid var(--faint);border-radius:.6rem;padding:1rem;margin:1rem 0}
figure{margin:.75rem 0;padding:.5rem;background:var(--paper);border-radius:.4rem;text-align:center}
path,line{stroke-linejoin:round;stroke-linecap:round;paint-order:stroke}
figure svg{display:block;width:100%;max-height:17rem;margin:0 auto}
figcaption{font-size:.95rem;padding-top:.3rem}figcaption p{margin:.1rem 0}
.poses{display:none;gap:.75rem}
.poses p{flex:1 1 0;min-width:0;margin:0;font-size:.95rem;color:var(--soft)}
.poses.alone{display:flex}
#hold:checked~section .moving{display:none}
#hold:checked~section .poses{display:flex}
table{width:100%;border-collapse:collapse;font-size:1rem}
caption{text-align:left;font-weight:700;color:var(--ink);padding:.75rem 0 .2rem}
th,td{overflow-wrap:normal;text-align:left;padding:.25rem .35rem .25rem 0;border-bottom:1px solid var(--faint);vertical-align:middle}
thead th{font-weight:400;font-size:.9rem;color:var(--soft)}
tbody th{font-weight:400}
table input[type=text],.who input{width:100%;min-width:2.4rem;height:2.2rem;font:inherit;color:var(--ink);
background:var(--paper);border:1px solid var(--line);border-radius:.3rem;padding:0 .35rem}
.who{display:none}
@media print,(min-width:44rem){nav li{grid-template-columns:3.4rem 2fr 3fr}nav .soft{grid-column:3}
.body{columns:2;column-gap:1.75rem}.body>*{break-inside:avoid}
.body>:first-child{margin-top:.5rem}}
@media (prefers-reduced-motion:reduce){.moving,.still{display:none}.poses{display:flex}}
@page{size:A4;margin:13mm 14mm 15mm;@bottom-right{content:counter(page) " / " counter(pages);font:9pt sans-serif}}
@media print{html{color-scheme:light}body{padding:0;max-width:none;font-size:9pt;line-height:1.32}
h1{font-size:17pt}h2{font-size:13pt;margin:4mm 0 2mm;break-after:avoid}h3{font-size:11.5pt}
.part{font-size:9pt;margin:1.5mm 0 .3mm;break-after:avoid}
p,ul,ol,dl{margin:.8mm 0}li{margin:.2mm 0;break-inside:avoid}
.moving,.still{display:none}.poses{display:flex}
a{color:inherit;text-decoration:none}
.move{break-inside:avoid;background:none;border:1px solid var(--line);padding:2.5mm 4mm;margin:0 0 3.5mm}
.body{column-gap:6mm}.body>:first-child{margin-top:.5mm}
.more{columns:2;column-gap:6mm}.more>*{break-inside:avoid}
figure{margin:.5mm 0;padding:0}figure svg{max-height:32mm}figcaption,.poses p{font-size:8.5pt}
nav{break-inside:avoid}nav h2{margin-top:3mm}nav h3{font-size:9pt;margin-top:2mm}nav li{padding:.5mm 0}
.alert{margin:3mm 0;padding:1.5mm 3mm}
dl.facts dt{flex-basis:22mm}.head dl.facts{columns:2;column-gap:6mm}dl.facts div{break-inside:avoid}
table{break-inside:avoid;font-size:9pt}caption{padding-top:1mm}thead th{font-size:8pt}th,td{padding:0 2mm 0 0}
input[type=checkbox]{appearance:none;-webkit-appearance:none;width:4mm;height:4mm;margin:0 1.5mm 0 0;border:.35mm solid var(--ink);
border-radius:.5mm}
label.tick{min-height:0;margin:.8mm 5mm .8mm 0}
table input[type=text],.who input{height:6mm;border:0;border-bottom:.3mm solid var(--line);border-radius:0;background:none}
tbody tr,tbody th,tbody td{border:0}
.who{display:flex;gap:8mm;margin:0 0 3mm;white-space:nowrap}.who label{flex:1;display:flex;align-items:end;gap:2mm}
.alert{border:1px solid var(--line);border-left:1.5mm solid var(--mark);-webkit-print-color-adjust:exact;print-color-adjust:exact}}
)";

std::string variables(std::string_view Colour::*shade) {
  std::string out;
  for (const auto& colour : colours) {
    out += fmt::format("--{}:{};", colour.role, colour.*shade);
  }
  return out;
}

}  // namespace

std::span<const Colour> palette() {
  return colours;
}

std::span<const Pairing> pairings() {
  return pairs;
}

std::string style_sheet() {
  return fmt::format(
      "\n:root{{{}}}\n@media screen{{@media (prefers-color-scheme:dark){{:root{{{}}}}}\n{}}}\n{}",
      variables(&Colour::light), variables(&Colour::dark), figure::svg_style(), rules);
}

}  // namespace hamstring::cli
