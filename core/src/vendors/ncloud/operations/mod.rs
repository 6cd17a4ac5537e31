//! One file an operation, in the order in which documents list them.

mod deploy_api;
mod disable_canary;
mod enable_canary;
mod get_stage;
mod list_stages;
mod promote_canary;
mod roll_stage;
mod update_canary;

use crate::spec::Operation;

pub(super) const ALL: &[&Operation] = &[
    &list_stages::LIST_STAGES,
    &get_stage::GET_STAGE,
    &deploy_api::DEPLOY_API,
    &roll_stage::ROLL_STAGE,
    &enable_canary::ENABLE_CANARY,
    &update_canary::UPDATE_CANARY,
    &promote_canary::PROMOTE_CANARY,
    &disable_canary::DISABLE_CANARY,
];
