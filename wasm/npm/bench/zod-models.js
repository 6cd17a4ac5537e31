// The input of one operation as zod takes it: every field, range and pattern that it can hold a value against. Unknown fields and values of other
// types are refused, as clearway does. (`z.fromJSONSchema` cannot read the printed schema.)

import { z } from "zod";

const NAME = /^[A-Za-z0-9_. \-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]*$/;
const ID = /^[A-Za-z0-9-]*$/;

const name = z.string().min(1).max(128).regex(NAME);
const serveName = z.string().min(1).max(64).regex(NAME);
const pathId = z.string().min(1).max(36).regex(ID);
const bodyId = z.string().min(32).max(36).regex(ID);
const amount = z.int().min(1).max(1000);
const replicas = z.int().min(0).max(1000);
const delay = z.int().min(0).max(86400);
const requests = z.int().min(1).max(100000);

const resource = z.strictObject({ spec_code: z.string(), warm_up_num: amount, max_num: amount.optional() });

const sqlResource = z.strictObject({
  spec_code: z.string(),
  warm_up_num: z.int(),
  max_num: z.int().optional(),
  use_public_resource: z.boolean().optional(),
});

const demand = z.strictObject({ spec_code: z.string(), min: z.int().min(0), max: z.int().min(1) });

const rayResource = z.strictObject({
  head_node_resource: z.strictObject({ spec_code: z.string() }),
  work_node_resources: z.array(z.strictObject({ name: z.string(), resource: demand })),
});

const autoscaling = z.strictObject({
  target_ongoing_requests: amount.optional(),
  max_ongoing_requests: z.int().optional(),
  min_replicas: replicas.optional(),
  max_replicas: replicas.optional(),
  initial_replicas: replicas.optional(),
  upscale_delay_s: delay.optional(),
  downscale_delay_s: delay.optional(),
});

const deployment = z.strictObject({
  name: serveName.optional(),
  ray_actor_options: z
    .strictObject({
      num_cpus: z.number().optional(),
      memory: z.number().optional(),
      resources: z.string().max(1024).optional(),
    })
    .optional(),
  autoscaling_config: autoscaling.optional(),
  num_replicas: replicas.optional(),
  user_config: z.record(z.string(), z.any()).optional(),
  max_replicas_per_node: z.int().min(1).max(100).optional(),
  max_ongoing_requests: requests.optional(),
  max_queued_requests: z.int().min(-1).max(100000).optional(),
});

const application = z.strictObject({
  name: serveName,
  import_path: z.string(),
  deployments: z.array(deployment).min(1).max(5),
  runtime_env: z.strictObject({
    working_dir: z.string().optional(),
    env_vars: z.record(z.string(), z.string()).optional(),
  }),
  route_prefix: z.string().optional(),
});

const resourceSpec = z.strictObject({
  spec_code: z.string().optional(),
  cpu_resource: z.int().min(0).max(192).nullish(),
  memory_resource: z.int().min(0).max(1536).nullish(),
  npu_resource: z.int().min(0).max(8).nullish(),
});

const workerGroup = z.strictObject({
  name: z
    .string()
    .max(128)
    .regex(/^[A-Za-z0-9_-]*$/)
    .optional(),
  min_replicas: z.int().min(0).max(10000).optional(),
  max_replicas: z.int().min(1).max(10000).optional(),
  limits: resourceSpec.optional(),
  requests: resourceSpec.optional(),
});

const cluster = z.strictObject({
  head_group_spec: z.strictObject({ limits: resourceSpec.optional(), requests: resourceSpec.optional() }),
  worker_group_specs: z.array(workerGroup).min(1).max(1000),
  enable_custom: z.boolean().optional(),
});

const lts = z.strictObject({
  enabled: z.boolean().optional(),
  log_group_id: z.string().optional(),
  log_stream_id: z.string().optional(),
});

const oidc = z.strictObject({
  enable_oidc: z.boolean().optional(),
  client_id: z
    .string()
    .min(1)
    .max(64)
    .regex(/^[A-Za-z0-9_.-]*$/)
    .optional(),
  namespace: z
    .string()
    .regex(/^ray-svc-[!-~]{8}$/)
    .optional(),
});

const rayService = z.strictObject({
  ray_serve_config: z.strictObject({ applications: z.array(application).max(5).optional() }),
  ray_cluster_config: cluster,
  log_config: z.strictObject({ lts: lts.optional() }).optional(),
  data_infos: z
    .array(z.strictObject({ input_path: z.string().min(4).max(1024).optional() }))
    .max(1)
    .optional(),
  oidc_config: oidc.optional(),
  api_config: z
    .strictObject({
      enable_independent_api: z.boolean().optional(),
      backend_timeout: z.int().min(0).max(600000).optional(),
    })
    .optional(),
  agency_config: z
    .strictObject({ enable_agency: z.boolean().optional(), agency_name: z.string().max(64).optional() })
    .optional(),
});

export const updateEndpoint = z.strictObject({
  workspace_id: pathId,
  endpoint_id: pathId,
  name: name.optional(),
  description: z.string().max(1024).optional(),
  reserved_resource: z
    .strictObject({ apu: resource.optional(), dpu: sqlResource.optional(), mu: demand.optional() })
    .optional(),
  ray_resource: rayResource.optional(),
  cap: z.strictObject({ cap_id: bodyId.optional(), version_id: bodyId.optional() }).optional(),
  config: z.strictObject({ ray_service_config: rayService.optional() }).optional(),
});
