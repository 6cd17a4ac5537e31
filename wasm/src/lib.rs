//! The core as WebAssembly: it turns JavaScript's values into the core's and back, and knows no vendor.
//!
//! Functions here take numbers; texts pass through `exchange`. What JavaScript sees is written in TypeScript, in `npm/src/`.

mod call;
mod error;
mod exchange;
mod report;
mod session;
mod shown;
mod verbs;

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
