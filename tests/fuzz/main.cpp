#include "fuzz/fuzz.hpp"

// libFuzzer's entry; every target defines hamstring::fuzz::run().
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  hamstring::fuzz::run({reinterpret_cast<const char*>(data), size});
  return 0;
}
