//! The fake vendors: what each does, in a file of its own, and what they have in common.

mod aieev;
mod auth;
mod edgegap;
mod forgetting;
mod fuzz;
mod huaweicloud;
mod lives;
mod ncloud;
mod ppio;
mod requests;
mod scenario;
mod sent;
mod signed;
mod waiters;
