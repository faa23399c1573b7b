import{createRequire as milepostRequire}from'node:module';const require=milepostRequire(import.meta.url);
import{d as r}from"./chunk-LWCUK3QY.js";import"./chunk-YCLVSIRP.js";r();var{runShell:a}=await import("./chunk-Z6FQC32A.js");await a();
