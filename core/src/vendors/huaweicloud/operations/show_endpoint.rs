//! `GET /v1/workspaces/{workspace_id}/endpoints/{endpoint_id}`
//!
//! <https://support.huaweicloud.com/intl/en-us/api-fabric/ShowEndpoint.html>

use crate::spec::*;
use crate::vendors::huaweicloud::reply::ENDPOINT;
use crate::vendors::huaweicloud::shared::{ENDPOINT_ID, WORKSPACE_ID};

const DOCS: &str = "https://support.huaweicloud.com/intl/en-us/api-fabric/ShowEndpoint.html";

pub(crate) static SHOW_ENDPOINT: Operation =
    Operation::new("huaweicloud.show_endpoint", Method::Get, "/v1/workspaces/{workspace_id}/endpoints/{endpoint_id}", DOCS)
        .summary("Get an endpoint")
        .input(Object::new(&[
            WORKSPACE_ID,
            ENDPOINT_ID,
            query("version", text().limits(&[choice(&["CURRENT", "PREVIOUS"], PAGE)]))
                .doc("Which version of the endpoint: the current or the previous one"),
        ]))
        .success(&[success(200, &ENDPOINT)])
        .notes(&[note(
            "huaweicloud-show-gone",
            "The state DELETED is documented, and so is an error for what is not there, which is a 400 here and not a 404: a deletion is over with either",
        )]);
