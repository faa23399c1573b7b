import{createRequire as milepostRequire}from'node:module';const require=milepostRequire(import.meta.url);
import{b as a}from"./chunk-OZGXIIMZ.js";var f=`# What is asked of a blob wherever its content is wanted; blob.ts says when the text is not its bytes.
fragment BlobContent on Blob {
  oid
  byteSize
  isBinary
  isTruncated
  text
}
`;import{createHash as l}from"node:crypto";function i(n,t){return l(t.length===64?"sha256":"sha1").update(`blob ${n.length}\0`).update(n).digest("hex")}var B=f;function w({byteSize:n,isBinary:t,isTruncated:o,text:e}){if(o||t!==!1||typeof e!="string"||e.includes("�"))return;let r=Buffer.from(e,"utf8");return r.length===n?r:void 0}async function x(n,{owner:t,name:o},e){let r=s=>i(s,e)===e?s:b(s,e),{data:u}=await n.rest.request({method:"GET",url:"/repos/{owner}/{repo}/git/blobs/{file_sha}",owner:t,repo:o,file_sha:e,headers:{accept:d},request:{read:r}});return u}var d="application/vnd.github.raw+json";function b(n,t){let{content:o,encoding:e}=a(n.toString("utf8")),r=Buffer.from(String(o),e==="base64"?"base64":"utf8");if(i(r,t)!==t)throw new Error("the bytes are not those of the blob");return r}export{i as a,B as b,w as c,x as d};
