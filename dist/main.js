import{createRequire as milepostRequire}from'node:module';const require=milepostRequire(import.meta.url);
import{d as r}from"./chunk-H2OIIGC3.js";import"./chunk-YCLVSIRP.js";r();var{runShell:a}=await import("./chunk-5RYHGNI5.js");await a();
