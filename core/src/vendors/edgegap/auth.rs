//! A token behind the word token; for a self-stop the token that Edgegap injects into a deployment's container, as it is.

use crate::spec::*;

pub(super) const CREDENTIALS: &[Credential] =
    &[credential("token", Role::Secret, &["EDGEGAP_API_TOKEN"]), credential("delete_token", Role::Secret, &["ARBITRIUM_DELETE_TOKEN"])];

pub(super) static TOKEN: Auth = Auth {
    otherwise: Some(&DELETE_TOKEN),
    ..Auth::new(
        "token",
        &[authorization("token", "token ", "token")],
        documents("edgegap", &[&[("token", "Authorization", "`token <token>`: the API token behind the word token and a space")]]),
    )
};

pub(super) static DELETE_TOKEN: Auth = Auth::new(
    "delete_token",
    &[authorization("delete_token", "", "token")],
    documents(
        "edgegap",
        &[&[(
            "deleteToken",
            "Authorization",
            "`<delete_token>`: the token injected into the deployment's container, with nothing before it",
        )]],
    ),
);
