#!/usr/bin/env node
import{createRequire as milepostRequire}from'node:module';const require=milepostRequire(import.meta.url);
import{a as r}from"./chunk-PCOUSG3U.js";import"./chunk-YCLVSIRP.js";import{parseArgs as d}from"node:util";var u=`milepost 0.1.0 - grades repositories against a roadmap, with the proof behind every mark

Usage
  milepost grade <path>... [--json]        grade clones: work trees or bare git directories
  milepost portfolio --local <folder> --out <folder>
                                           a progress README for every clone in a folder
  milepost portfolio --user <login> --out <folder>
                                           the same for a GitHub user, through the API (GITHUB_TOKEN)

Options of grade
  --json                the report as JSON (docs/schema/report.schema.json)
  --ref <ref>           commit, branch or tag to grade instead of the tip
Options of portfolio
  --out <folder>        where README.md, milepost.json and milepost/*.svg go
  --capstone <name>     the repository that stands as the capstone (default: the best one)
  --include <pattern>   only repositories whose name matches (* and ?), repeatable
  --exclude <pattern>   not these, repeatable
  --forks, --archived, --empty
                        include these too (--user)
  --config <file>       settings (docs/configuration.md)
Options of both
  --roadmap <id|file>   python-expert (default), python-specialization, or a YAML file
  --fail-below <score>  exit with 1 where the score (portfolio: the capstone's) is lower
  --require <id,...>    exit with 1 where one of these requirements is not met
  --help, --version

Exit codes: 0 done, 1 a gate failed, 2 wrong usage or input. Nothing is sent anywhere; only --user uses the network.
`,f={help:{type:"boolean",short:"h"},version:{type:"boolean",short:"v"},json:{type:"boolean"},ref:{type:"string"},roadmap:{type:"string"},local:{type:"string"},user:{type:"string"},out:{type:"string"},config:{type:"string"},capstone:{type:"string"},include:{type:"string",multiple:!0},exclude:{type:"string",multiple:!0},forks:{type:"boolean"},archived:{type:"boolean"},empty:{type:"boolean"},"fail-below":{type:"string"},require:{type:"string",multiple:!0}},p={grade:{options:["json","ref","roadmap","fail-below","require"],paths:!0},portfolio:{options:["local","user","out","config","capstone","roadmap","include","exclude","forks","archived","empty","fail-below","require"],paths:!1}};function h(o){try{return d({args:[...o],options:f,allowPositionals:!0})}catch(e){throw new r((e instanceof Error?e.message:"wrong arguments").split(". ")[0]??"")}}async function m(o){let{values:e,positionals:s}=h(o);if(e.version)return l(`0.1.0
`);let[t,...n]=s;if(e.help||t===void 0)return l(u,e.help?0:2);let i=Object.hasOwn(p,t)?p[t]:void 0;if(!i)throw new r(`unknown command "${t}": try milepost --help`);let a=Object.keys(e).find(c=>!i.options.includes(c));if(a)throw new r(`${t} has no option --${a}: try milepost --help`);if(!i.paths&&n.length>0)throw new r(`${t} takes no argument "${n[0]}"`);return t==="grade"?(await import("./chunk-Z2VRSZQE.js")).gradeCommand(n,e):(await import("./chunk-H6A46EV4.js")).portfolioCommand(e)}function l(o,e=0){return(e===0?process.stdout:process.stderr).write(o),e}process.stdout.on("error",o=>process.exit(o.code==="EPIPE"?0:2));try{process.exitCode=await m(process.argv.slice(2))}catch(o){let e=o instanceof r,{oneLine:s}=await import("./chunk-JE6USSEF.js"),t=e?o.message:`internal error, please report it: ${o instanceof Error?o.stack:o}`;process.stderr.write(`milepost: ${e?s(t):t}
`),process.exitCode=e?2:70}
