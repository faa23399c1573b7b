import{createRequire as milepostRequire}from'node:module';const require=milepostRequire(import.meta.url);
import{d as r}from"./chunk-RGGIWEC3.js";import"./chunk-YCLVSIRP.js";r();var{runShell:a}=await import("./chunk-TS3CQ7PI.js");await a();
