import{createRequire as milepostRequire}from'node:module';const require=milepostRequire(import.meta.url);
import{createHash as h}from"node:crypto";function n(t,e){return h(e.length===64?"sha256":"sha1").update(`blob ${t.length}\0`).update(t).digest("hex")}export{n as a};
