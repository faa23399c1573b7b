import{createRequire as milepostRequire}from'node:module';const require=milepostRequire(import.meta.url);
import{a as o,c as e,e as t}from"./chunk-OP7DHTRH.js";import"./chunk-YCLVSIRP.js";import{isMainThread as n,workerData as p}from"node:worker_threads";if(n){e();let r=new URL(import.meta.url),a=await t(r,{apart:!1}),{code:s,spent:i}=a.spent?await t(r,{apart:!0},o):a;i&&process.stdout.write(`::error::milepost ran out of memory
`),process.exitCode=s}else{let{runShell:r}=await import("./chunk-3UFURVPS.js");await r(p)}
