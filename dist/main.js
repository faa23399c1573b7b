import{createRequire as milepostRequire}from'node:module';const require=milepostRequire(import.meta.url);
import{a,c as r}from"./chunk-E4VJVHPV.js";import"./chunk-YCLVSIRP.js";import{isMainThread as i,workerData as n}from"node:worker_threads";if(i){let t=new URL(import.meta.url),o=await r(t,{apart:!1}),{code:e,spent:s}=o.spent?await r(t,{apart:!0},a):o;s&&process.stdout.write(`::error::milepost ran out of memory
`),process.exitCode=e}else{let{runShell:t}=await import("./chunk-47ACOVGX.js");await t(n)}
