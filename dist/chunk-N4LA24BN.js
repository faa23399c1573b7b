import{createRequire as milepostRequire}from'node:module';const require=milepostRequire(import.meta.url);
var r="milepost/history.jsonl";export{r as a};
