fn main() {
    let r = clearway::check("ncloud.update_canary", r#"{"productId":"..","apiId":"a","stageId":"","canaryCacheTtlSec":"0","useDistributionRate":false,"canaryConditions":[{"parameterName":"x"},3],"canaryThrotleRps":0,"canaryDistributionRate":1.50, "canaryEndpointDomain":"x"}"#, &Default::default()).unwrap();
    println!("{}", serde_json::to_string_pretty(&r).unwrap());
}
