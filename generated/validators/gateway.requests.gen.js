// Made by `npm run generate` from openapi/. Do not edit.
var __getOwnPropNames = Object.getOwnPropertyNames;
var __commonJS = (cb, mod) => function __require() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};

// node_modules/ajv/dist/runtime/ucs2length.js
var require_ucs2length = __commonJS({
  "node_modules/ajv/dist/runtime/ucs2length.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    function ucs2length(str) {
      const len = str.length;
      let length = 0;
      let pos = 0;
      let value;
      while (pos < len) {
        length++;
        value = str.charCodeAt(pos++);
        if (value >= 55296 && value <= 56319 && pos < len) {
          value = str.charCodeAt(pos);
          if ((value & 64512) === 56320)
            pos++;
        }
      }
      return length;
    }
    exports.default = ucs2length;
    ucs2length.code = 'require("ajv/dist/runtime/ucs2length").default';
  }
});

// node_modules/ajv-formats/dist/formats.js
var require_formats = __commonJS({
  "node_modules/ajv-formats/dist/formats.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    exports.formatNames = exports.fastFormats = exports.fullFormats = void 0;
    function fmtDef(validate, compare) {
      return { validate, compare };
    }
    exports.fullFormats = {
      // date: http://tools.ietf.org/html/rfc3339#section-5.6
      date: fmtDef(date, compareDate),
      // date-time: http://tools.ietf.org/html/rfc3339#section-5.6
      time: fmtDef(getTime(true), compareTime),
      "date-time": fmtDef(getDateTime(true), compareDateTime),
      "iso-time": fmtDef(getTime(), compareIsoTime),
      "iso-date-time": fmtDef(getDateTime(), compareIsoDateTime),
      // duration: https://tools.ietf.org/html/rfc3339#appendix-A
      duration: /^P(?!$)((\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?|(\d+W)?)$/,
      uri,
      "uri-reference": /^(?:[a-z][a-z0-9+\-.]*:)?(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'"()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'"()*+,;=:@]|%[0-9a-f]{2})*)*)?(?:\?(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'"()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i,
      // uri-template: https://tools.ietf.org/html/rfc6570
      "uri-template": /^(?:(?:[^\x00-\x20"'<>%\\^`{|}]|%[0-9a-f]{2})|\{[+#./;?&=,!@|]?(?:[a-z0-9_]|%[0-9a-f]{2})+(?::[1-9][0-9]{0,3}|\*)?(?:,(?:[a-z0-9_]|%[0-9a-f]{2})+(?::[1-9][0-9]{0,3}|\*)?)*\})*$/i,
      // For the source: https://gist.github.com/dperini/729294
      // For test cases: https://mathiasbynens.be/demo/url-regex
      url: /^(?:https?|ftp):\/\/(?:\S+(?::\S*)?@)?(?:(?!(?:10|127)(?:\.\d{1,3}){3})(?!(?:169\.254|192\.168)(?:\.\d{1,3}){2})(?!172\.(?:1[6-9]|2\d|3[0-1])(?:\.\d{1,3}){2})(?:[1-9]\d?|1\d\d|2[01]\d|22[0-3])(?:\.(?:1?\d{1,2}|2[0-4]\d|25[0-5])){2}(?:\.(?:[1-9]\d?|1\d\d|2[0-4]\d|25[0-4]))|(?:(?:[a-z0-9\u{00a1}-\u{ffff}]+-)*[a-z0-9\u{00a1}-\u{ffff}]+)(?:\.(?:[a-z0-9\u{00a1}-\u{ffff}]+-)*[a-z0-9\u{00a1}-\u{ffff}]+)*(?:\.(?:[a-z\u{00a1}-\u{ffff}]{2,})))(?::\d{2,5})?(?:\/[^\s]*)?$/iu,
      email: /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i,
      hostname: /^(?=.{1,253}\.?$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[-0-9a-z]{0,61}[0-9a-z])?)*\.?$/i,
      // optimized https://www.safaribooksonline.com/library/view/regular-expressions-cookbook/9780596802837/ch07s16.html
      ipv4: /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)$/,
      ipv6: /^((([0-9a-f]{1,4}:){7}([0-9a-f]{1,4}|:))|(([0-9a-f]{1,4}:){6}(:[0-9a-f]{1,4}|((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){5}(((:[0-9a-f]{1,4}){1,2})|:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3})|:))|(([0-9a-f]{1,4}:){4}(((:[0-9a-f]{1,4}){1,3})|((:[0-9a-f]{1,4})?:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){3}(((:[0-9a-f]{1,4}){1,4})|((:[0-9a-f]{1,4}){0,2}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){2}(((:[0-9a-f]{1,4}){1,5})|((:[0-9a-f]{1,4}){0,3}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(([0-9a-f]{1,4}:){1}(((:[0-9a-f]{1,4}){1,6})|((:[0-9a-f]{1,4}){0,4}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:))|(:(((:[0-9a-f]{1,4}){1,7})|((:[0-9a-f]{1,4}){0,5}:((25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}))|:)))$/i,
      regex,
      // uuid: http://tools.ietf.org/html/rfc4122
      uuid: /^(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i,
      // JSON-pointer: https://tools.ietf.org/html/rfc6901
      // uri fragment: https://tools.ietf.org/html/rfc3986#appendix-A
      "json-pointer": /^(?:\/(?:[^~/]|~0|~1)*)*$/,
      "json-pointer-uri-fragment": /^#(?:\/(?:[a-z0-9_\-.!$&'()*+,;:=@]|%[0-9a-f]{2}|~0|~1)*)*$/i,
      // relative JSON-pointer: http://tools.ietf.org/html/draft-luff-relative-json-pointer-00
      "relative-json-pointer": /^(?:0|[1-9][0-9]*)(?:#|(?:\/(?:[^~/]|~0|~1)*)*)$/,
      // the following formats are used by the openapi specification: https://spec.openapis.org/oas/v3.0.0#data-types
      // byte: https://github.com/miguelmota/is-base64
      byte,
      // signed 32 bit integer
      int32: { type: "number", validate: validateInt32 },
      // signed 64 bit integer
      int64: { type: "number", validate: validateInt64 },
      // C-type float
      float: { type: "number", validate: validateNumber },
      // C-type double
      double: { type: "number", validate: validateNumber },
      // hint to the UI to hide input strings
      password: true,
      // unchecked string payload
      binary: true
    };
    exports.fastFormats = {
      ...exports.fullFormats,
      date: fmtDef(/^\d\d\d\d-[0-1]\d-[0-3]\d$/, compareDate),
      time: fmtDef(/^(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)$/i, compareTime),
      "date-time": fmtDef(/^\d\d\d\d-[0-1]\d-[0-3]\dt(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)$/i, compareDateTime),
      "iso-time": fmtDef(/^(?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)?$/i, compareIsoTime),
      "iso-date-time": fmtDef(/^\d\d\d\d-[0-1]\d-[0-3]\d[t\s](?:[0-2]\d:[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)?$/i, compareIsoDateTime),
      // uri: https://github.com/mafintosh/is-my-json-valid/blob/master/formats.js
      uri: /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/)?[^\s]*$/i,
      "uri-reference": /^(?:(?:[a-z][a-z0-9+\-.]*:)?\/?\/)?(?:[^\\\s#][^\s#]*)?(?:#[^\\\s]*)?$/i,
      // email (sources from jsen validator):
      // http://stackoverflow.com/questions/201323/using-a-regular-expression-to-validate-an-email-address#answer-8829363
      // http://www.w3.org/TR/html5/forms.html#valid-e-mail-address (search for 'wilful violation')
      email: /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i
    };
    exports.formatNames = Object.keys(exports.fullFormats);
    function isLeapYear(year) {
      return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    }
    var DATE = /^(\d\d\d\d)-(\d\d)-(\d\d)$/;
    var DAYS = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    function date(str) {
      const matches = DATE.exec(str);
      if (!matches)
        return false;
      const year = +matches[1];
      const month = +matches[2];
      const day = +matches[3];
      return month >= 1 && month <= 12 && day >= 1 && day <= (month === 2 && isLeapYear(year) ? 29 : DAYS[month]);
    }
    function compareDate(d1, d2) {
      if (!(d1 && d2))
        return void 0;
      if (d1 > d2)
        return 1;
      if (d1 < d2)
        return -1;
      return 0;
    }
    var TIME = /^(\d\d):(\d\d):(\d\d(?:\.\d+)?)(z|([+-])(\d\d)(?::?(\d\d))?)?$/i;
    function getTime(strictTimeZone) {
      return function time(str) {
        const matches = TIME.exec(str);
        if (!matches)
          return false;
        const hr = +matches[1];
        const min = +matches[2];
        const sec = +matches[3];
        const tz = matches[4];
        const tzSign = matches[5] === "-" ? -1 : 1;
        const tzH = +(matches[6] || 0);
        const tzM = +(matches[7] || 0);
        if (tzH > 23 || tzM > 59 || strictTimeZone && !tz)
          return false;
        if (hr <= 23 && min <= 59 && sec < 60)
          return true;
        const utcMin = min - tzM * tzSign;
        const utcHr = hr - tzH * tzSign - (utcMin < 0 ? 1 : 0);
        return (utcHr === 23 || utcHr === -1) && (utcMin === 59 || utcMin === -1) && sec < 61;
      };
    }
    function compareTime(s1, s2) {
      if (!(s1 && s2))
        return void 0;
      const t1 = (/* @__PURE__ */ new Date("2020-01-01T" + s1)).valueOf();
      const t2 = (/* @__PURE__ */ new Date("2020-01-01T" + s2)).valueOf();
      if (!(t1 && t2))
        return void 0;
      return t1 - t2;
    }
    function compareIsoTime(t1, t2) {
      if (!(t1 && t2))
        return void 0;
      const a1 = TIME.exec(t1);
      const a2 = TIME.exec(t2);
      if (!(a1 && a2))
        return void 0;
      t1 = a1[1] + a1[2] + a1[3];
      t2 = a2[1] + a2[2] + a2[3];
      if (t1 > t2)
        return 1;
      if (t1 < t2)
        return -1;
      return 0;
    }
    var DATE_TIME_SEPARATOR = /t|\s/i;
    function getDateTime(strictTimeZone) {
      const time = getTime(strictTimeZone);
      return function date_time(str) {
        const dateTime = str.split(DATE_TIME_SEPARATOR);
        return dateTime.length === 2 && date(dateTime[0]) && time(dateTime[1]);
      };
    }
    function compareDateTime(dt1, dt2) {
      if (!(dt1 && dt2))
        return void 0;
      const d1 = new Date(dt1).valueOf();
      const d2 = new Date(dt2).valueOf();
      if (!(d1 && d2))
        return void 0;
      return d1 - d2;
    }
    function compareIsoDateTime(dt1, dt2) {
      if (!(dt1 && dt2))
        return void 0;
      const [d1, t1] = dt1.split(DATE_TIME_SEPARATOR);
      const [d2, t2] = dt2.split(DATE_TIME_SEPARATOR);
      const res = compareDate(d1, d2);
      if (res === void 0)
        return void 0;
      return res || compareTime(t1, t2);
    }
    var NOT_URI_FRAGMENT = /\/|:/;
    var URI = /^(?:[a-z][a-z0-9+\-.]*:)(?:\/?\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\[(?:(?:(?:(?:[0-9a-f]{1,4}:){6}|::(?:[0-9a-f]{1,4}:){5}|(?:[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){4}|(?:(?:[0-9a-f]{1,4}:){0,1}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){3}|(?:(?:[0-9a-f]{1,4}:){0,2}[0-9a-f]{1,4})?::(?:[0-9a-f]{1,4}:){2}|(?:(?:[0-9a-f]{1,4}:){0,3}[0-9a-f]{1,4})?::[0-9a-f]{1,4}:|(?:(?:[0-9a-f]{1,4}:){0,4}[0-9a-f]{1,4})?::)(?:[0-9a-f]{1,4}:[0-9a-f]{1,4}|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?))|(?:(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4})?::[0-9a-f]{1,4}|(?:(?:[0-9a-f]{1,4}:){0,6}[0-9a-f]{1,4})?::)|[Vv][0-9a-f]+\.[a-z0-9\-._~!$&'()*+,;=:]+)\]|(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)\.){3}(?:25[0-5]|2[0-4]\d|[01]?\d\d?)|(?:[a-z0-9\-._~!$&'()*+,;=]|%[0-9a-f]{2})*)(?::\d*)?(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*|\/(?:(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)?|(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})+(?:\/(?:[a-z0-9\-._~!$&'()*+,;=:@]|%[0-9a-f]{2})*)*)(?:\?(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?(?:#(?:[a-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9a-f]{2})*)?$/i;
    function uri(str) {
      return NOT_URI_FRAGMENT.test(str) && URI.test(str);
    }
    var BYTE = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/gm;
    function byte(str) {
      BYTE.lastIndex = 0;
      return BYTE.test(str);
    }
    var MIN_INT32 = -(2 ** 31);
    var MAX_INT32 = 2 ** 31 - 1;
    function validateInt32(value) {
      return Number.isInteger(value) && value <= MAX_INT32 && value >= MIN_INT32;
    }
    function validateInt64(value) {
      return Number.isInteger(value);
    }
    function validateNumber() {
      return true;
    }
    var Z_ANCHOR = /[^\\]\\Z/;
    function regex(str) {
      if (Z_ANCHOR.test(str))
        return false;
      try {
        new RegExp(str);
        return true;
      } catch (e) {
        return false;
      }
    }
  }
});

// validators:validators:0
var ChatCompletionRequest = validate52;
var schema19 = { "type": "object", "required": ["messages"], "properties": { "model": { "type": "string", "minLength": 1, "maxLength": 2048 }, "messages": { "type": "array", "minItems": 1, "items": { "$ref": "ChatMessage" } }, "stream": { "type": ["boolean", "null"] }, "stream_options": { "$ref": "ChatStreamOptions" }, "max_completion_tokens": { "type": ["integer", "null"], "minimum": 1 }, "max_tokens": { "type": ["integer", "null"], "minimum": 1 }, "temperature": { "type": ["number", "null"], "minimum": 0, "maximum": 2 }, "top_p": { "type": ["number", "null"], "minimum": 0, "maximum": 1 }, "stop": { "oneOf": [{ "type": "null" }, { "type": "string", "minLength": 1 }, { "type": "array", "minItems": 1, "maxItems": 4, "items": { "type": "string", "minLength": 1 } }] }, "tools": { "type": ["array", "null"], "maxItems": 128, "items": { "$ref": "ChatTool" } }, "tool_choice": { "$ref": "ChatToolChoice" }, "parallel_tool_calls": { "type": ["boolean", "null"] }, "response_format": { "oneOf": [{ "type": "null" }, { "$ref": "ChatResponseFormat" }] }, "reasoning_effort": { "type": ["string", "null"], "enum": ["none", "minimal", "low", "medium", "high", "xhigh", "max", null] }, "thinking": { "$ref": "ChatThinking" }, "n": { "type": ["integer", "null"], "minimum": 1, "maximum": 128 }, "seed": { "type": ["integer", "null"] }, "frequency_penalty": { "type": ["number", "null"], "minimum": -2, "maximum": 2 }, "presence_penalty": { "type": ["number", "null"], "minimum": -2, "maximum": 2 }, "logit_bias": { "type": ["object", "null"], "additionalProperties": { "type": "number" } }, "logprobs": { "type": ["boolean", "null"] }, "top_logprobs": { "type": ["integer", "null"], "minimum": 0, "maximum": 20 }, "modalities": { "type": ["array", "null"], "items": { "type": "string", "enum": ["text", "audio"] } }, "audio": { "type": ["object", "null"], "required": ["voice", "format"], "properties": { "voice": { "type": ["string", "object"] }, "format": { "type": "string", "enum": ["wav", "aac", "mp3", "flac", "opus", "pcm16"] } } }, "moderation": { "type": ["object", "null"] }, "prediction": { "type": ["object", "null"], "required": ["type", "content"], "properties": { "type": { "type": "string", "const": "content" }, "content": { "oneOf": [{ "type": "string" }, { "type": "array", "minItems": 1, "items": { "$ref": "ChatTextPart" } }] } } }, "web_search_options": { "type": ["object", "null"] }, "service_tier": { "type": ["string", "null"], "enum": ["auto", "default", "flex", "priority", "fast", "scale", null] }, "guardrailConfig": { "$ref": "ChatGuardrailConfig" }, "performanceConfig": { "$ref": "ChatPerformanceConfig" }, "store": { "type": ["boolean", "null"] }, "metadata": { "type": ["object", "null"], "maxProperties": 16, "additionalProperties": { "type": "string", "maxLength": 512 } }, "user": { "type": ["string", "null"], "maxLength": 512 }, "safety_identifier": { "type": ["string", "null"], "maxLength": 512 }, "prompt_cache_key": { "type": ["string", "null"], "maxLength": 1024 }, "prompt_cache_retention": { "type": ["string", "null"], "enum": ["in_memory", "in-memory", "24h", null] }, "verbosity": { "type": ["string", "null"], "enum": ["low", "medium", "high", null] }, "functions": { "type": ["array", "null"], "minItems": 1, "maxItems": 128, "items": { "$ref": "FunctionDefinition" } }, "function_call": { "oneOf": [{ "type": "null" }, { "type": "string", "enum": ["none", "auto"] }, { "type": "object", "required": ["name"], "properties": { "name": { "type": "string" } } }] } }, "$id": "ChatCompletionRequest" };
var func1 = require_ucs2length().default;
var schema20 = { "oneOf": [{ "$ref": "ChatDeveloperMessage" }, { "$ref": "ChatSystemMessage" }, { "$ref": "ChatUserMessage" }, { "$ref": "ChatAssistantMessage" }, { "$ref": "ChatToolMessage" }, { "$ref": "ChatFunctionMessage" }], "discriminator": { "propertyName": "role" }, "type": "object", "required": ["role"], "properties": { "role": { "enum": ["developer", "system", "user", "assistant", "tool", "function"] } }, "$id": "ChatMessage" };
var schema21 = { "type": "object", "required": ["role", "content"], "properties": { "role": { "type": "string", "const": "developer" }, "content": { "$ref": "ChatTextContent" }, "name": { "type": ["string", "null"] }, "cache_control": { "$ref": "ChatCacheControl" } }, "$id": "ChatDeveloperMessage" };
var schema22 = { "oneOf": [{ "type": "string" }, { "type": "array", "minItems": 1, "items": { "oneOf": [{ "$ref": "ChatTextPart" }], "discriminator": { "propertyName": "type" }, "type": "object", "required": ["type"], "properties": { "type": { "enum": ["text"] } } } }], "$id": "ChatTextContent" };
var schema24 = { "type": ["object", "null"], "required": ["type"], "properties": { "type": { "type": "string", "const": "ephemeral" }, "ttl": { "type": "string", "enum": ["5m", "1h"] } }, "$id": "ChatCacheControl" };
function validate57(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate57.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    validate57.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema24.type }, message: "must be object,null" }];
    return false;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type")) {
        validate57.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.type !== void 0) {
          let data0 = data.type;
          const _errs1 = errors;
          if (typeof data0 !== "string") {
            validate57.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
            return false;
          }
          if ("ephemeral" !== data0) {
            validate57.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "ephemeral" }, message: "must be equal to constant" }];
            return false;
          }
          var valid0 = _errs1 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.ttl !== void 0) {
            let data1 = data.ttl;
            const _errs3 = errors;
            if (typeof data1 !== "string") {
              validate57.errors = [{ instancePath: instancePath + "/ttl", schemaPath: "#/properties/ttl/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
            if (!(data1 === "5m" || data1 === "1h")) {
              validate57.errors = [{ instancePath: instancePath + "/ttl", schemaPath: "#/properties/ttl/enum", keyword: "enum", params: { allowedValues: schema24.properties.ttl.enum }, message: "must be equal to one of the allowed values" }];
              return false;
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
        }
      }
    }
  }
  validate57.errors = vErrors;
  return errors === 0;
}
validate57.evaluated = { "props": { "type": true, "ttl": true }, "dynamicProps": false, "dynamicItems": false };
function validate56(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate56.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.text === void 0 && (missing0 = "text")) {
        validate56.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.type !== void 0) {
          let data0 = data.type;
          const _errs1 = errors;
          if (typeof data0 !== "string") {
            validate56.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
            return false;
          }
          if ("text" !== data0) {
            validate56.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "text" }, message: "must be equal to constant" }];
            return false;
          }
          var valid0 = _errs1 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.text !== void 0) {
            const _errs3 = errors;
            if (typeof data.text !== "string") {
              validate56.errors = [{ instancePath: instancePath + "/text", schemaPath: "#/properties/text/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.cache_control !== void 0) {
              const _errs5 = errors;
              if (!validate57(data.cache_control, { instancePath: instancePath + "/cache_control", parentData: data, parentDataProperty: "cache_control", rootData, dynamicAnchors })) {
                vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs5 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate56.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate56.errors = vErrors;
  return errors === 0;
}
validate56.evaluated = { "props": { "type": true, "text": true, "cache_control": true }, "dynamicProps": false, "dynamicItems": false };
function validate55(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate55.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  const _errs0 = errors;
  let valid0 = false;
  let passing0 = null;
  const _errs1 = errors;
  if (typeof data !== "string") {
    const err0 = { instancePath, schemaPath: "#/oneOf/0/type", keyword: "type", params: { type: "string" }, message: "must be string" };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  var _valid0 = _errs1 === errors;
  if (_valid0) {
    valid0 = true;
    passing0 = 0;
  }
  const _errs3 = errors;
  if (errors === _errs3) {
    if (Array.isArray(data)) {
      if (data.length < 1) {
        const err1 = { instancePath, schemaPath: "#/oneOf/1/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      } else {
        var valid1 = true;
        const len0 = data.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data0 = data[i0];
          const _errs5 = errors;
          if (errors === _errs5) {
            if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
              let missing0;
              if (data0.type === void 0 && (missing0 = "type")) {
                const err2 = { instancePath: instancePath + "/" + i0, schemaPath: "#/oneOf/1/items/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" };
                if (vErrors === null) {
                  vErrors = [err2];
                } else {
                  vErrors.push(err2);
                }
                errors++;
              } else {
                if (data0.type !== void 0) {
                  const _errs8 = errors;
                  if (!(data0.type === "text")) {
                    const err3 = { instancePath: instancePath + "/" + i0 + "/type", schemaPath: "#/oneOf/1/items/properties/type/enum", keyword: "enum", params: { allowedValues: schema22.oneOf[1].items.properties.type.enum }, message: "must be equal to one of the allowed values" };
                    if (vErrors === null) {
                      vErrors = [err3];
                    } else {
                      vErrors.push(err3);
                    }
                    errors++;
                  }
                  var valid2 = _errs8 === errors;
                } else {
                  var valid2 = true;
                }
                if (valid2) {
                  const tag0 = data0.type;
                  if (typeof tag0 == "string") {
                    if (tag0 === "text") {
                      if (!validate56(data0, { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData, dynamicAnchors })) {
                        vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
                        errors = vErrors.length;
                      }
                      var props0 = {};
                      props0.type = true;
                      props0.text = true;
                      props0.cache_control = true;
                    } else {
                      const err4 = { instancePath: instancePath + "/" + i0, schemaPath: "#/oneOf/1/items/discriminator", keyword: "discriminator", params: { error: "mapping", tag: "type", tagValue: tag0 }, message: 'value of tag "type" must be in oneOf' };
                      if (vErrors === null) {
                        vErrors = [err4];
                      } else {
                        vErrors.push(err4);
                      }
                      errors++;
                    }
                  } else {
                    const err5 = { instancePath: instancePath + "/" + i0, schemaPath: "#/oneOf/1/items/discriminator", keyword: "discriminator", params: { error: "tag", tag: "type", tagValue: tag0 }, message: 'tag "type" must be string' };
                    if (vErrors === null) {
                      vErrors = [err5];
                    } else {
                      vErrors.push(err5);
                    }
                    errors++;
                  }
                }
              }
            } else {
              const err6 = { instancePath: instancePath + "/" + i0, schemaPath: "#/oneOf/1/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
              if (vErrors === null) {
                vErrors = [err6];
              } else {
                vErrors.push(err6);
              }
              errors++;
            }
          }
          var valid1 = _errs5 === errors;
          if (!valid1) {
            break;
          }
        }
      }
    } else {
      const err7 = { instancePath, schemaPath: "#/oneOf/1/type", keyword: "type", params: { type: "array" }, message: "must be array" };
      if (vErrors === null) {
        vErrors = [err7];
      } else {
        vErrors.push(err7);
      }
      errors++;
    }
  }
  var _valid0 = _errs3 === errors;
  if (_valid0 && valid0) {
    valid0 = false;
    passing0 = [passing0, 1];
  } else {
    if (_valid0) {
      valid0 = true;
      passing0 = 1;
      var items0 = true;
    }
  }
  if (!valid0) {
    const err8 = { instancePath, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf" };
    if (vErrors === null) {
      vErrors = [err8];
    } else {
      vErrors.push(err8);
    }
    errors++;
    validate55.errors = vErrors;
    return false;
  } else {
    errors = _errs0;
    if (vErrors !== null) {
      if (_errs0) {
        vErrors.length = _errs0;
      } else {
        vErrors = null;
      }
    }
  }
  validate55.errors = vErrors;
  evaluated0.items = items0;
  return errors === 0;
}
validate55.evaluated = { "dynamicProps": false, "dynamicItems": true };
function validate54(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate54.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.role === void 0 && (missing0 = "role") || data.content === void 0 && (missing0 = "content")) {
        validate54.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.role !== void 0) {
          let data0 = data.role;
          const _errs1 = errors;
          if (typeof data0 !== "string") {
            validate54.errors = [{ instancePath: instancePath + "/role", schemaPath: "#/properties/role/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
            return false;
          }
          if ("developer" !== data0) {
            validate54.errors = [{ instancePath: instancePath + "/role", schemaPath: "#/properties/role/const", keyword: "const", params: { allowedValue: "developer" }, message: "must be equal to constant" }];
            return false;
          }
          var valid0 = _errs1 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.content !== void 0) {
            const _errs3 = errors;
            if (!validate55(data.content, { instancePath: instancePath + "/content", parentData: data, parentDataProperty: "content", rootData, dynamicAnchors })) {
              vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.name !== void 0) {
              let data2 = data.name;
              const _errs4 = errors;
              if (typeof data2 !== "string" && data2 !== null) {
                validate54.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: schema21.properties.name.type }, message: "must be string,null" }];
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.cache_control !== void 0) {
                const _errs6 = errors;
                if (!validate57(data.cache_control, { instancePath: instancePath + "/cache_control", parentData: data, parentDataProperty: "cache_control", rootData, dynamicAnchors })) {
                  vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        }
      }
    } else {
      validate54.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate54.errors = vErrors;
  return errors === 0;
}
validate54.evaluated = { "props": { "role": true, "content": true, "name": true, "cache_control": true }, "dynamicProps": false, "dynamicItems": false };
var schema25 = { "type": "object", "required": ["role", "content"], "properties": { "role": { "type": "string", "const": "system" }, "content": { "$ref": "ChatTextContent" }, "name": { "type": ["string", "null"] }, "cache_control": { "$ref": "ChatCacheControl" } }, "$id": "ChatSystemMessage" };
function validate62(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate62.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.role === void 0 && (missing0 = "role") || data.content === void 0 && (missing0 = "content")) {
        validate62.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.role !== void 0) {
          let data0 = data.role;
          const _errs1 = errors;
          if (typeof data0 !== "string") {
            validate62.errors = [{ instancePath: instancePath + "/role", schemaPath: "#/properties/role/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
            return false;
          }
          if ("system" !== data0) {
            validate62.errors = [{ instancePath: instancePath + "/role", schemaPath: "#/properties/role/const", keyword: "const", params: { allowedValue: "system" }, message: "must be equal to constant" }];
            return false;
          }
          var valid0 = _errs1 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.content !== void 0) {
            const _errs3 = errors;
            if (!validate55(data.content, { instancePath: instancePath + "/content", parentData: data, parentDataProperty: "content", rootData, dynamicAnchors })) {
              vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.name !== void 0) {
              let data2 = data.name;
              const _errs4 = errors;
              if (typeof data2 !== "string" && data2 !== null) {
                validate62.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: schema25.properties.name.type }, message: "must be string,null" }];
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.cache_control !== void 0) {
                const _errs6 = errors;
                if (!validate57(data.cache_control, { instancePath: instancePath + "/cache_control", parentData: data, parentDataProperty: "cache_control", rootData, dynamicAnchors })) {
                  vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        }
      }
    } else {
      validate62.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate62.errors = vErrors;
  return errors === 0;
}
validate62.evaluated = { "props": { "role": true, "content": true, "name": true, "cache_control": true }, "dynamicProps": false, "dynamicItems": false };
var schema26 = { "type": "object", "required": ["role", "content"], "properties": { "role": { "type": "string", "const": "user" }, "content": { "oneOf": [{ "type": "string" }, { "type": "array", "minItems": 1, "items": { "$ref": "ChatUserPart" } }] }, "name": { "type": ["string", "null"] }, "cache_control": { "$ref": "ChatCacheControl" } }, "$id": "ChatUserMessage" };
var schema27 = { "oneOf": [{ "$ref": "ChatTextPart" }, { "$ref": "ChatImagePart" }, { "$ref": "ChatAudioPart" }, { "$ref": "ChatFilePart" }, { "$ref": "ChatVideoPart" }], "discriminator": { "propertyName": "type" }, "type": "object", "required": ["type"], "properties": { "type": { "enum": ["text", "image_url", "input_audio", "file", "video_url"] } }, "$id": "ChatUserPart" };
var schema28 = { "type": "object", "required": ["type", "image_url"], "properties": { "type": { "type": "string", "const": "image_url" }, "image_url": { "type": "object", "required": ["url"], "properties": { "url": { "type": "string", "minLength": 1 }, "detail": { "type": "string", "enum": ["auto", "low", "high", "original"] } } }, "cache_control": { "$ref": "ChatCacheControl" } }, "$id": "ChatImagePart" };
function validate67(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate67.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.image_url === void 0 && (missing0 = "image_url")) {
        validate67.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.type !== void 0) {
          let data0 = data.type;
          const _errs1 = errors;
          if (typeof data0 !== "string") {
            validate67.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
            return false;
          }
          if ("image_url" !== data0) {
            validate67.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "image_url" }, message: "must be equal to constant" }];
            return false;
          }
          var valid0 = _errs1 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.image_url !== void 0) {
            let data1 = data.image_url;
            const _errs3 = errors;
            if (errors === _errs3) {
              if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
                let missing1;
                if (data1.url === void 0 && (missing1 = "url")) {
                  validate67.errors = [{ instancePath: instancePath + "/image_url", schemaPath: "#/properties/image_url/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }];
                  return false;
                } else {
                  if (data1.url !== void 0) {
                    let data2 = data1.url;
                    const _errs5 = errors;
                    if (errors === _errs5) {
                      if (typeof data2 === "string") {
                        if (func1(data2) < 1) {
                          validate67.errors = [{ instancePath: instancePath + "/image_url/url", schemaPath: "#/properties/image_url/properties/url/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                          return false;
                        }
                      } else {
                        validate67.errors = [{ instancePath: instancePath + "/image_url/url", schemaPath: "#/properties/image_url/properties/url/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                    }
                    var valid1 = _errs5 === errors;
                  } else {
                    var valid1 = true;
                  }
                  if (valid1) {
                    if (data1.detail !== void 0) {
                      let data3 = data1.detail;
                      const _errs7 = errors;
                      if (typeof data3 !== "string") {
                        validate67.errors = [{ instancePath: instancePath + "/image_url/detail", schemaPath: "#/properties/image_url/properties/detail/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                      if (!(data3 === "auto" || data3 === "low" || data3 === "high" || data3 === "original")) {
                        validate67.errors = [{ instancePath: instancePath + "/image_url/detail", schemaPath: "#/properties/image_url/properties/detail/enum", keyword: "enum", params: { allowedValues: schema28.properties.image_url.properties.detail.enum }, message: "must be equal to one of the allowed values" }];
                        return false;
                      }
                      var valid1 = _errs7 === errors;
                    } else {
                      var valid1 = true;
                    }
                  }
                }
              } else {
                validate67.errors = [{ instancePath: instancePath + "/image_url", schemaPath: "#/properties/image_url/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                return false;
              }
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.cache_control !== void 0) {
              const _errs9 = errors;
              if (!validate57(data.cache_control, { instancePath: instancePath + "/cache_control", parentData: data, parentDataProperty: "cache_control", rootData, dynamicAnchors })) {
                vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs9 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate67.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate67.errors = vErrors;
  return errors === 0;
}
validate67.evaluated = { "props": { "type": true, "image_url": true, "cache_control": true }, "dynamicProps": false, "dynamicItems": false };
var schema29 = { "type": "object", "required": ["type", "input_audio"], "properties": { "type": { "type": "string", "const": "input_audio" }, "input_audio": { "type": "object", "required": ["data", "format"], "properties": { "data": { "type": "string", "minLength": 1 }, "format": { "type": "string", "enum": ["wav", "mp3"] } } }, "cache_control": { "$ref": "ChatCacheControl" } }, "$id": "ChatAudioPart" };
function validate69(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate69.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.input_audio === void 0 && (missing0 = "input_audio")) {
        validate69.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.type !== void 0) {
          let data0 = data.type;
          const _errs1 = errors;
          if (typeof data0 !== "string") {
            validate69.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
            return false;
          }
          if ("input_audio" !== data0) {
            validate69.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "input_audio" }, message: "must be equal to constant" }];
            return false;
          }
          var valid0 = _errs1 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.input_audio !== void 0) {
            let data1 = data.input_audio;
            const _errs3 = errors;
            if (errors === _errs3) {
              if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
                let missing1;
                if (data1.data === void 0 && (missing1 = "data") || data1.format === void 0 && (missing1 = "format")) {
                  validate69.errors = [{ instancePath: instancePath + "/input_audio", schemaPath: "#/properties/input_audio/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }];
                  return false;
                } else {
                  if (data1.data !== void 0) {
                    let data2 = data1.data;
                    const _errs5 = errors;
                    if (errors === _errs5) {
                      if (typeof data2 === "string") {
                        if (func1(data2) < 1) {
                          validate69.errors = [{ instancePath: instancePath + "/input_audio/data", schemaPath: "#/properties/input_audio/properties/data/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                          return false;
                        }
                      } else {
                        validate69.errors = [{ instancePath: instancePath + "/input_audio/data", schemaPath: "#/properties/input_audio/properties/data/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                    }
                    var valid1 = _errs5 === errors;
                  } else {
                    var valid1 = true;
                  }
                  if (valid1) {
                    if (data1.format !== void 0) {
                      let data3 = data1.format;
                      const _errs7 = errors;
                      if (typeof data3 !== "string") {
                        validate69.errors = [{ instancePath: instancePath + "/input_audio/format", schemaPath: "#/properties/input_audio/properties/format/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                      if (!(data3 === "wav" || data3 === "mp3")) {
                        validate69.errors = [{ instancePath: instancePath + "/input_audio/format", schemaPath: "#/properties/input_audio/properties/format/enum", keyword: "enum", params: { allowedValues: schema29.properties.input_audio.properties.format.enum }, message: "must be equal to one of the allowed values" }];
                        return false;
                      }
                      var valid1 = _errs7 === errors;
                    } else {
                      var valid1 = true;
                    }
                  }
                }
              } else {
                validate69.errors = [{ instancePath: instancePath + "/input_audio", schemaPath: "#/properties/input_audio/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                return false;
              }
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.cache_control !== void 0) {
              const _errs9 = errors;
              if (!validate57(data.cache_control, { instancePath: instancePath + "/cache_control", parentData: data, parentDataProperty: "cache_control", rootData, dynamicAnchors })) {
                vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs9 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate69.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate69.errors = vErrors;
  return errors === 0;
}
validate69.evaluated = { "props": { "type": true, "input_audio": true, "cache_control": true }, "dynamicProps": false, "dynamicItems": false };
var schema30 = { "type": "object", "required": ["type", "file"], "properties": { "type": { "type": "string", "const": "file" }, "file": { "type": "object", "properties": { "filename": { "type": "string" }, "file_data": { "type": "string" }, "file_id": { "type": "string" } } }, "citations": { "type": ["object", "null"], "required": ["enabled"], "properties": { "enabled": { "type": "boolean" } } }, "cache_control": { "$ref": "ChatCacheControl" } }, "$id": "ChatFilePart" };
function validate71(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate71.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.file === void 0 && (missing0 = "file")) {
        validate71.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.type !== void 0) {
          let data0 = data.type;
          const _errs1 = errors;
          if (typeof data0 !== "string") {
            validate71.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
            return false;
          }
          if ("file" !== data0) {
            validate71.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "file" }, message: "must be equal to constant" }];
            return false;
          }
          var valid0 = _errs1 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.file !== void 0) {
            let data1 = data.file;
            const _errs3 = errors;
            if (errors === _errs3) {
              if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
                if (data1.filename !== void 0) {
                  const _errs5 = errors;
                  if (typeof data1.filename !== "string") {
                    validate71.errors = [{ instancePath: instancePath + "/file/filename", schemaPath: "#/properties/file/properties/filename/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                  var valid1 = _errs5 === errors;
                } else {
                  var valid1 = true;
                }
                if (valid1) {
                  if (data1.file_data !== void 0) {
                    const _errs7 = errors;
                    if (typeof data1.file_data !== "string") {
                      validate71.errors = [{ instancePath: instancePath + "/file/file_data", schemaPath: "#/properties/file/properties/file_data/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                    var valid1 = _errs7 === errors;
                  } else {
                    var valid1 = true;
                  }
                  if (valid1) {
                    if (data1.file_id !== void 0) {
                      const _errs9 = errors;
                      if (typeof data1.file_id !== "string") {
                        validate71.errors = [{ instancePath: instancePath + "/file/file_id", schemaPath: "#/properties/file/properties/file_id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                      var valid1 = _errs9 === errors;
                    } else {
                      var valid1 = true;
                    }
                  }
                }
              } else {
                validate71.errors = [{ instancePath: instancePath + "/file", schemaPath: "#/properties/file/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                return false;
              }
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.citations !== void 0) {
              let data5 = data.citations;
              const _errs11 = errors;
              if (!(data5 && typeof data5 == "object" && !Array.isArray(data5)) && data5 !== null) {
                validate71.errors = [{ instancePath: instancePath + "/citations", schemaPath: "#/properties/citations/type", keyword: "type", params: { type: schema30.properties.citations.type }, message: "must be object,null" }];
                return false;
              }
              if (errors === _errs11) {
                if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                  let missing1;
                  if (data5.enabled === void 0 && (missing1 = "enabled")) {
                    validate71.errors = [{ instancePath: instancePath + "/citations", schemaPath: "#/properties/citations/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }];
                    return false;
                  } else {
                    if (data5.enabled !== void 0) {
                      if (typeof data5.enabled !== "boolean") {
                        validate71.errors = [{ instancePath: instancePath + "/citations/enabled", schemaPath: "#/properties/citations/properties/enabled/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
                        return false;
                      }
                    }
                  }
                }
              }
              var valid0 = _errs11 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.cache_control !== void 0) {
                const _errs15 = errors;
                if (!validate57(data.cache_control, { instancePath: instancePath + "/cache_control", parentData: data, parentDataProperty: "cache_control", rootData, dynamicAnchors })) {
                  vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs15 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        }
      }
    } else {
      validate71.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate71.errors = vErrors;
  return errors === 0;
}
validate71.evaluated = { "props": { "type": true, "file": true, "citations": true, "cache_control": true }, "dynamicProps": false, "dynamicItems": false };
function validate73(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate73.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.video_url === void 0 && (missing0 = "video_url")) {
        validate73.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.type !== void 0) {
          let data0 = data.type;
          const _errs1 = errors;
          if (typeof data0 !== "string") {
            validate73.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
            return false;
          }
          if ("video_url" !== data0) {
            validate73.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "video_url" }, message: "must be equal to constant" }];
            return false;
          }
          var valid0 = _errs1 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.video_url !== void 0) {
            let data1 = data.video_url;
            const _errs3 = errors;
            if (errors === _errs3) {
              if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
                let missing1;
                if (data1.url === void 0 && (missing1 = "url")) {
                  validate73.errors = [{ instancePath: instancePath + "/video_url", schemaPath: "#/properties/video_url/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }];
                  return false;
                } else {
                  if (data1.url !== void 0) {
                    let data2 = data1.url;
                    const _errs5 = errors;
                    if (errors === _errs5) {
                      if (typeof data2 === "string") {
                        if (func1(data2) < 1) {
                          validate73.errors = [{ instancePath: instancePath + "/video_url/url", schemaPath: "#/properties/video_url/properties/url/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                          return false;
                        }
                      } else {
                        validate73.errors = [{ instancePath: instancePath + "/video_url/url", schemaPath: "#/properties/video_url/properties/url/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                    }
                  }
                }
              } else {
                validate73.errors = [{ instancePath: instancePath + "/video_url", schemaPath: "#/properties/video_url/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                return false;
              }
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.cache_control !== void 0) {
              const _errs7 = errors;
              if (!validate57(data.cache_control, { instancePath: instancePath + "/cache_control", parentData: data, parentDataProperty: "cache_control", rootData, dynamicAnchors })) {
                vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs7 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate73.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate73.errors = vErrors;
  return errors === 0;
}
validate73.evaluated = { "props": { "type": true, "video_url": true, "cache_control": true }, "dynamicProps": false, "dynamicItems": false };
function validate66(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate66.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type")) {
        validate66.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.type !== void 0) {
          let data0 = data.type;
          const _errs2 = errors;
          if (!(data0 === "text" || data0 === "image_url" || data0 === "input_audio" || data0 === "file" || data0 === "video_url")) {
            validate66.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/enum", keyword: "enum", params: { allowedValues: schema27.properties.type.enum }, message: "must be equal to one of the allowed values" }];
            return false;
          }
          var valid0 = _errs2 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          const tag0 = data.type;
          if (typeof tag0 == "string") {
            if (tag0 === "text") {
              if (!validate56(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
                vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
                errors = vErrors.length;
              }
              var props0 = {};
              props0.type = true;
              props0.text = true;
              props0.cache_control = true;
            } else if (tag0 === "image_url") {
              if (!validate67(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
                vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
                errors = vErrors.length;
              }
              if (props0 !== true) {
                props0 = props0 || {};
                props0.type = true;
                props0.image_url = true;
                props0.cache_control = true;
              }
            } else if (tag0 === "input_audio") {
              if (!validate69(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
                vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
                errors = vErrors.length;
              }
              if (props0 !== true) {
                props0 = props0 || {};
                props0.type = true;
                props0.input_audio = true;
                props0.cache_control = true;
              }
            } else if (tag0 === "file") {
              if (!validate71(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
                vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
                errors = vErrors.length;
              }
              if (props0 !== true) {
                props0 = props0 || {};
                props0.type = true;
                props0.file = true;
                props0.citations = true;
                props0.cache_control = true;
              }
            } else if (tag0 === "video_url") {
              if (!validate73(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
                vErrors = vErrors === null ? validate73.errors : vErrors.concat(validate73.errors);
                errors = vErrors.length;
              }
              if (props0 !== true) {
                props0 = props0 || {};
                props0.type = true;
                props0.video_url = true;
                props0.cache_control = true;
              }
            } else {
              validate66.errors = [{ instancePath, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "mapping", tag: "type", tagValue: tag0 }, message: 'value of tag "type" must be in oneOf' }];
              return false;
            }
          } else {
            validate66.errors = [{ instancePath, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "tag", tag: "type", tagValue: tag0 }, message: 'tag "type" must be string' }];
            return false;
          }
        }
      }
    } else {
      validate66.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate66.errors = vErrors;
  evaluated0.props = props0;
  return errors === 0;
}
validate66.evaluated = { "dynamicProps": true, "dynamicItems": false };
function validate65(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate65.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.role === void 0 && (missing0 = "role") || data.content === void 0 && (missing0 = "content")) {
        validate65.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.role !== void 0) {
          let data0 = data.role;
          const _errs1 = errors;
          if (typeof data0 !== "string") {
            validate65.errors = [{ instancePath: instancePath + "/role", schemaPath: "#/properties/role/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
            return false;
          }
          if ("user" !== data0) {
            validate65.errors = [{ instancePath: instancePath + "/role", schemaPath: "#/properties/role/const", keyword: "const", params: { allowedValue: "user" }, message: "must be equal to constant" }];
            return false;
          }
          var valid0 = _errs1 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.content !== void 0) {
            let data1 = data.content;
            const _errs3 = errors;
            const _errs4 = errors;
            let valid1 = false;
            let passing0 = null;
            const _errs5 = errors;
            if (typeof data1 !== "string") {
              const err0 = { instancePath: instancePath + "/content", schemaPath: "#/properties/content/oneOf/0/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              if (vErrors === null) {
                vErrors = [err0];
              } else {
                vErrors.push(err0);
              }
              errors++;
            }
            var _valid0 = _errs5 === errors;
            if (_valid0) {
              valid1 = true;
              passing0 = 0;
            }
            const _errs7 = errors;
            if (errors === _errs7) {
              if (Array.isArray(data1)) {
                if (data1.length < 1) {
                  const err1 = { instancePath: instancePath + "/content", schemaPath: "#/properties/content/oneOf/1/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
                  if (vErrors === null) {
                    vErrors = [err1];
                  } else {
                    vErrors.push(err1);
                  }
                  errors++;
                } else {
                  var valid2 = true;
                  const len0 = data1.length;
                  for (let i0 = 0; i0 < len0; i0++) {
                    const _errs9 = errors;
                    if (!validate66(data1[i0], { instancePath: instancePath + "/content/" + i0, parentData: data1, parentDataProperty: i0, rootData, dynamicAnchors })) {
                      vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
                      errors = vErrors.length;
                    }
                    var valid2 = _errs9 === errors;
                    if (!valid2) {
                      break;
                    }
                  }
                }
              } else {
                const err2 = { instancePath: instancePath + "/content", schemaPath: "#/properties/content/oneOf/1/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                if (vErrors === null) {
                  vErrors = [err2];
                } else {
                  vErrors.push(err2);
                }
                errors++;
              }
            }
            var _valid0 = _errs7 === errors;
            if (_valid0 && valid1) {
              valid1 = false;
              passing0 = [passing0, 1];
            } else {
              if (_valid0) {
                valid1 = true;
                passing0 = 1;
              }
            }
            if (!valid1) {
              const err3 = { instancePath: instancePath + "/content", schemaPath: "#/properties/content/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf" };
              if (vErrors === null) {
                vErrors = [err3];
              } else {
                vErrors.push(err3);
              }
              errors++;
              validate65.errors = vErrors;
              return false;
            } else {
              errors = _errs4;
              if (vErrors !== null) {
                if (_errs4) {
                  vErrors.length = _errs4;
                } else {
                  vErrors = null;
                }
              }
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.name !== void 0) {
              let data3 = data.name;
              const _errs10 = errors;
              if (typeof data3 !== "string" && data3 !== null) {
                validate65.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: schema26.properties.name.type }, message: "must be string,null" }];
                return false;
              }
              var valid0 = _errs10 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.cache_control !== void 0) {
                const _errs12 = errors;
                if (!validate57(data.cache_control, { instancePath: instancePath + "/cache_control", parentData: data, parentDataProperty: "cache_control", rootData, dynamicAnchors })) {
                  vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs12 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        }
      }
    } else {
      validate65.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate65.errors = vErrors;
  return errors === 0;
}
validate65.evaluated = { "props": { "role": true, "content": true, "name": true, "cache_control": true }, "dynamicProps": false, "dynamicItems": false };
var schema32 = { "type": "object", "required": ["role"], "properties": { "role": { "type": "string", "const": "assistant" }, "content": { "oneOf": [{ "type": "null" }, { "type": "string" }, { "type": "array", "minItems": 1, "items": { "$ref": "ChatAssistantPart" } }] }, "refusal": { "type": ["string", "null"] }, "name": { "type": ["string", "null"] }, "audio": { "type": ["object", "null"], "required": ["id"], "properties": { "id": { "type": "string" } } }, "tool_calls": { "type": ["array", "null"], "minItems": 1, "items": { "$ref": "ChatToolCall" } }, "function_call": { "type": ["object", "null"], "required": ["name", "arguments"], "properties": { "name": { "type": "string" }, "arguments": { "type": "string" } } }, "reasoning_content": { "type": ["string", "null"] }, "thinking_blocks": { "type": ["array", "null"], "items": { "$ref": "ChatThinkingBlock" } }, "cache_control": { "$ref": "ChatCacheControl" } }, "$id": "ChatAssistantMessage" };
var schema33 = { "oneOf": [{ "$ref": "ChatTextPart" }, { "$ref": "ChatRefusalPart" }], "discriminator": { "propertyName": "type" }, "type": "object", "required": ["type"], "properties": { "type": { "enum": ["text", "refusal"] } }, "$id": "ChatAssistantPart" };
function validate84(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate84.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.refusal === void 0 && (missing0 = "refusal")) {
        validate84.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.type !== void 0) {
          let data0 = data.type;
          const _errs1 = errors;
          if (typeof data0 !== "string") {
            validate84.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
            return false;
          }
          if ("refusal" !== data0) {
            validate84.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "refusal" }, message: "must be equal to constant" }];
            return false;
          }
          var valid0 = _errs1 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.refusal !== void 0) {
            const _errs3 = errors;
            if (typeof data.refusal !== "string") {
              validate84.errors = [{ instancePath: instancePath + "/refusal", schemaPath: "#/properties/refusal/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
        }
      }
    } else {
      validate84.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate84.errors = vErrors;
  return errors === 0;
}
validate84.evaluated = { "props": { "type": true, "refusal": true }, "dynamicProps": false, "dynamicItems": false };
function validate83(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate83.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type")) {
        validate83.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.type !== void 0) {
          let data0 = data.type;
          const _errs2 = errors;
          if (!(data0 === "text" || data0 === "refusal")) {
            validate83.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/enum", keyword: "enum", params: { allowedValues: schema33.properties.type.enum }, message: "must be equal to one of the allowed values" }];
            return false;
          }
          var valid0 = _errs2 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          const tag0 = data.type;
          if (typeof tag0 == "string") {
            if (tag0 === "text") {
              if (!validate56(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
                vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
                errors = vErrors.length;
              }
              var props0 = {};
              props0.type = true;
              props0.text = true;
              props0.cache_control = true;
            } else if (tag0 === "refusal") {
              if (!validate84(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
                vErrors = vErrors === null ? validate84.errors : vErrors.concat(validate84.errors);
                errors = vErrors.length;
              }
              if (props0 !== true) {
                props0 = props0 || {};
                props0.type = true;
                props0.refusal = true;
              }
            } else {
              validate83.errors = [{ instancePath, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "mapping", tag: "type", tagValue: tag0 }, message: 'value of tag "type" must be in oneOf' }];
              return false;
            }
          } else {
            validate83.errors = [{ instancePath, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "tag", tag: "type", tagValue: tag0 }, message: 'tag "type" must be string' }];
            return false;
          }
        }
      }
    } else {
      validate83.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate83.errors = vErrors;
  evaluated0.props = props0;
  return errors === 0;
}
validate83.evaluated = { "dynamicProps": true, "dynamicItems": false };
var schema35 = { "oneOf": [{ "$ref": "ChatFunctionToolCall" }, { "$ref": "ChatCustomToolCall" }], "discriminator": { "propertyName": "type" }, "type": "object", "required": ["type"], "properties": { "type": { "enum": ["function", "custom"] } }, "$id": "ChatToolCall" };
function validate89(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate89.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.id === void 0 && (missing0 = "id") || data.type === void 0 && (missing0 = "type") || data.function === void 0 && (missing0 = "function")) {
        validate89.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.id !== void 0) {
          let data0 = data.id;
          const _errs1 = errors;
          if (errors === _errs1) {
            if (typeof data0 === "string") {
              if (func1(data0) < 1) {
                validate89.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                return false;
              }
            } else {
              validate89.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
          }
          var valid0 = _errs1 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.type !== void 0) {
            let data1 = data.type;
            const _errs3 = errors;
            if (typeof data1 !== "string") {
              validate89.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
            if ("function" !== data1) {
              validate89.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "function" }, message: "must be equal to constant" }];
              return false;
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.function !== void 0) {
              let data2 = data.function;
              const _errs5 = errors;
              if (errors === _errs5) {
                if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
                  let missing1;
                  if (data2.name === void 0 && (missing1 = "name") || data2.arguments === void 0 && (missing1 = "arguments")) {
                    validate89.errors = [{ instancePath: instancePath + "/function", schemaPath: "#/properties/function/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }];
                    return false;
                  } else {
                    if (data2.name !== void 0) {
                      let data3 = data2.name;
                      const _errs7 = errors;
                      if (errors === _errs7) {
                        if (typeof data3 === "string") {
                          if (func1(data3) < 1) {
                            validate89.errors = [{ instancePath: instancePath + "/function/name", schemaPath: "#/properties/function/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                            return false;
                          }
                        } else {
                          validate89.errors = [{ instancePath: instancePath + "/function/name", schemaPath: "#/properties/function/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                      }
                      var valid1 = _errs7 === errors;
                    } else {
                      var valid1 = true;
                    }
                    if (valid1) {
                      if (data2.arguments !== void 0) {
                        const _errs9 = errors;
                        if (typeof data2.arguments !== "string") {
                          validate89.errors = [{ instancePath: instancePath + "/function/arguments", schemaPath: "#/properties/function/properties/arguments/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                        var valid1 = _errs9 === errors;
                      } else {
                        var valid1 = true;
                      }
                    }
                  }
                } else {
                  validate89.errors = [{ instancePath: instancePath + "/function", schemaPath: "#/properties/function/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                  return false;
                }
              }
              var valid0 = _errs5 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate89.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate89.errors = vErrors;
  return errors === 0;
}
validate89.evaluated = { "props": { "id": true, "type": true, "function": true }, "dynamicProps": false, "dynamicItems": false };
function validate90(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate90.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.id === void 0 && (missing0 = "id") || data.type === void 0 && (missing0 = "type") || data.custom === void 0 && (missing0 = "custom")) {
        validate90.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.id !== void 0) {
          let data0 = data.id;
          const _errs1 = errors;
          if (errors === _errs1) {
            if (typeof data0 === "string") {
              if (func1(data0) < 1) {
                validate90.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                return false;
              }
            } else {
              validate90.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
          }
          var valid0 = _errs1 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.type !== void 0) {
            let data1 = data.type;
            const _errs3 = errors;
            if (typeof data1 !== "string") {
              validate90.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
            if ("custom" !== data1) {
              validate90.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "custom" }, message: "must be equal to constant" }];
              return false;
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.custom !== void 0) {
              let data2 = data.custom;
              const _errs5 = errors;
              if (errors === _errs5) {
                if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
                  let missing1;
                  if (data2.name === void 0 && (missing1 = "name") || data2.input === void 0 && (missing1 = "input")) {
                    validate90.errors = [{ instancePath: instancePath + "/custom", schemaPath: "#/properties/custom/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }];
                    return false;
                  } else {
                    if (data2.name !== void 0) {
                      const _errs7 = errors;
                      if (typeof data2.name !== "string") {
                        validate90.errors = [{ instancePath: instancePath + "/custom/name", schemaPath: "#/properties/custom/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                      var valid1 = _errs7 === errors;
                    } else {
                      var valid1 = true;
                    }
                    if (valid1) {
                      if (data2.input !== void 0) {
                        const _errs9 = errors;
                        if (typeof data2.input !== "string") {
                          validate90.errors = [{ instancePath: instancePath + "/custom/input", schemaPath: "#/properties/custom/properties/input/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                          return false;
                        }
                        var valid1 = _errs9 === errors;
                      } else {
                        var valid1 = true;
                      }
                    }
                  }
                } else {
                  validate90.errors = [{ instancePath: instancePath + "/custom", schemaPath: "#/properties/custom/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                  return false;
                }
              }
              var valid0 = _errs5 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate90.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate90.errors = vErrors;
  return errors === 0;
}
validate90.evaluated = { "props": { "id": true, "type": true, "custom": true }, "dynamicProps": false, "dynamicItems": false };
function validate88(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate88.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type")) {
        validate88.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.type !== void 0) {
          let data0 = data.type;
          const _errs2 = errors;
          if (!(data0 === "function" || data0 === "custom")) {
            validate88.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/enum", keyword: "enum", params: { allowedValues: schema35.properties.type.enum }, message: "must be equal to one of the allowed values" }];
            return false;
          }
          var valid0 = _errs2 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          const tag0 = data.type;
          if (typeof tag0 == "string") {
            if (tag0 === "function") {
              if (!validate89(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
                vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors);
                errors = vErrors.length;
              }
              var props0 = {};
              props0.id = true;
              props0.type = true;
              props0.function = true;
            } else if (tag0 === "custom") {
              if (!validate90(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
                vErrors = vErrors === null ? validate90.errors : vErrors.concat(validate90.errors);
                errors = vErrors.length;
              }
              if (props0 !== true) {
                props0 = props0 || {};
                props0.id = true;
                props0.type = true;
                props0.custom = true;
              }
            } else {
              validate88.errors = [{ instancePath, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "mapping", tag: "type", tagValue: tag0 }, message: 'value of tag "type" must be in oneOf' }];
              return false;
            }
          } else {
            validate88.errors = [{ instancePath, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "tag", tag: "type", tagValue: tag0 }, message: 'tag "type" must be string' }];
            return false;
          }
        }
      }
    } else {
      validate88.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate88.errors = vErrors;
  evaluated0.props = props0;
  return errors === 0;
}
validate88.evaluated = { "dynamicProps": true, "dynamicItems": false };
var schema38 = { "oneOf": [{ "$ref": "ChatSignedThinking" }, { "$ref": "ChatRedactedThinking" }], "discriminator": { "propertyName": "type" }, "type": "object", "required": ["type"], "properties": { "type": { "enum": ["thinking", "redacted_thinking"] } }, "$id": "ChatThinkingBlock" };
var schema39 = { "type": "object", "required": ["type", "thinking"], "properties": { "type": { "type": "string", "const": "thinking" }, "thinking": { "type": "string" }, "signature": { "type": ["string", "null"] }, "position": { "$ref": "ChatThoughtPosition" } }, "$id": "ChatSignedThinking" };
function validate96(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate96.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.content === void 0 && (missing0 = "content") || data.tool_calls === void 0 && (missing0 = "tool_calls")) {
        validate96.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.content !== void 0) {
          let data0 = data.content;
          const _errs1 = errors;
          if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
            validate96.errors = [{ instancePath: instancePath + "/content", schemaPath: "#/properties/content/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
            return false;
          }
          if (errors === _errs1) {
            if (typeof data0 == "number" && isFinite(data0)) {
              if (data0 < 0 || isNaN(data0)) {
                validate96.errors = [{ instancePath: instancePath + "/content", schemaPath: "#/properties/content/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
                return false;
              }
            }
          }
          var valid0 = _errs1 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.tool_calls !== void 0) {
            let data1 = data.tool_calls;
            const _errs3 = errors;
            if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
              validate96.errors = [{ instancePath: instancePath + "/tool_calls", schemaPath: "#/properties/tool_calls/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
              return false;
            }
            if (errors === _errs3) {
              if (typeof data1 == "number" && isFinite(data1)) {
                if (data1 < 0 || isNaN(data1)) {
                  validate96.errors = [{ instancePath: instancePath + "/tool_calls", schemaPath: "#/properties/tool_calls/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
                  return false;
                }
              }
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
        }
      }
    } else {
      validate96.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate96.errors = vErrors;
  return errors === 0;
}
validate96.evaluated = { "props": { "content": true, "tool_calls": true }, "dynamicProps": false, "dynamicItems": false };
function validate95(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate95.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.thinking === void 0 && (missing0 = "thinking")) {
        validate95.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.type !== void 0) {
          let data0 = data.type;
          const _errs1 = errors;
          if (typeof data0 !== "string") {
            validate95.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
            return false;
          }
          if ("thinking" !== data0) {
            validate95.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "thinking" }, message: "must be equal to constant" }];
            return false;
          }
          var valid0 = _errs1 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.thinking !== void 0) {
            const _errs3 = errors;
            if (typeof data.thinking !== "string") {
              validate95.errors = [{ instancePath: instancePath + "/thinking", schemaPath: "#/properties/thinking/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.signature !== void 0) {
              let data2 = data.signature;
              const _errs5 = errors;
              if (typeof data2 !== "string" && data2 !== null) {
                validate95.errors = [{ instancePath: instancePath + "/signature", schemaPath: "#/properties/signature/type", keyword: "type", params: { type: schema39.properties.signature.type }, message: "must be string,null" }];
                return false;
              }
              var valid0 = _errs5 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.position !== void 0) {
                const _errs7 = errors;
                if (!validate96(data.position, { instancePath: instancePath + "/position", parentData: data, parentDataProperty: "position", rootData, dynamicAnchors })) {
                  vErrors = vErrors === null ? validate96.errors : vErrors.concat(validate96.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs7 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        }
      }
    } else {
      validate95.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate95.errors = vErrors;
  return errors === 0;
}
validate95.evaluated = { "props": { "type": true, "thinking": true, "signature": true, "position": true }, "dynamicProps": false, "dynamicItems": false };
function validate98(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate98.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.data === void 0 && (missing0 = "data")) {
        validate98.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.type !== void 0) {
          let data0 = data.type;
          const _errs1 = errors;
          if (typeof data0 !== "string") {
            validate98.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
            return false;
          }
          if ("redacted_thinking" !== data0) {
            validate98.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "redacted_thinking" }, message: "must be equal to constant" }];
            return false;
          }
          var valid0 = _errs1 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.data !== void 0) {
            let data1 = data.data;
            const _errs3 = errors;
            if (errors === _errs3) {
              if (typeof data1 === "string") {
                if (func1(data1) < 1) {
                  validate98.errors = [{ instancePath: instancePath + "/data", schemaPath: "#/properties/data/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                  return false;
                }
              } else {
                validate98.errors = [{ instancePath: instancePath + "/data", schemaPath: "#/properties/data/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.position !== void 0) {
              const _errs5 = errors;
              if (!validate96(data.position, { instancePath: instancePath + "/position", parentData: data, parentDataProperty: "position", rootData, dynamicAnchors })) {
                vErrors = vErrors === null ? validate96.errors : vErrors.concat(validate96.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs5 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate98.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate98.errors = vErrors;
  return errors === 0;
}
validate98.evaluated = { "props": { "type": true, "data": true, "position": true }, "dynamicProps": false, "dynamicItems": false };
function validate94(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate94.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type")) {
        validate94.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.type !== void 0) {
          let data0 = data.type;
          const _errs2 = errors;
          if (!(data0 === "thinking" || data0 === "redacted_thinking")) {
            validate94.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/enum", keyword: "enum", params: { allowedValues: schema38.properties.type.enum }, message: "must be equal to one of the allowed values" }];
            return false;
          }
          var valid0 = _errs2 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          const tag0 = data.type;
          if (typeof tag0 == "string") {
            if (tag0 === "thinking") {
              if (!validate95(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
                vErrors = vErrors === null ? validate95.errors : vErrors.concat(validate95.errors);
                errors = vErrors.length;
              }
              var props0 = {};
              props0.type = true;
              props0.thinking = true;
              props0.signature = true;
              props0.position = true;
            } else if (tag0 === "redacted_thinking") {
              if (!validate98(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
                vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors);
                errors = vErrors.length;
              }
              if (props0 !== true) {
                props0 = props0 || {};
                props0.type = true;
                props0.data = true;
                props0.position = true;
              }
            } else {
              validate94.errors = [{ instancePath, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "mapping", tag: "type", tagValue: tag0 }, message: 'value of tag "type" must be in oneOf' }];
              return false;
            }
          } else {
            validate94.errors = [{ instancePath, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "tag", tag: "type", tagValue: tag0 }, message: 'tag "type" must be string' }];
            return false;
          }
        }
      }
    } else {
      validate94.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate94.errors = vErrors;
  evaluated0.props = props0;
  return errors === 0;
}
validate94.evaluated = { "dynamicProps": true, "dynamicItems": false };
function validate82(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate82.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.role === void 0 && (missing0 = "role")) {
        validate82.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.role !== void 0) {
          let data0 = data.role;
          const _errs1 = errors;
          if (typeof data0 !== "string") {
            validate82.errors = [{ instancePath: instancePath + "/role", schemaPath: "#/properties/role/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
            return false;
          }
          if ("assistant" !== data0) {
            validate82.errors = [{ instancePath: instancePath + "/role", schemaPath: "#/properties/role/const", keyword: "const", params: { allowedValue: "assistant" }, message: "must be equal to constant" }];
            return false;
          }
          var valid0 = _errs1 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.content !== void 0) {
            let data1 = data.content;
            const _errs3 = errors;
            const _errs4 = errors;
            let valid1 = false;
            let passing0 = null;
            const _errs5 = errors;
            if (data1 !== null) {
              const err0 = { instancePath: instancePath + "/content", schemaPath: "#/properties/content/oneOf/0/type", keyword: "type", params: { type: "null" }, message: "must be null" };
              if (vErrors === null) {
                vErrors = [err0];
              } else {
                vErrors.push(err0);
              }
              errors++;
            }
            var _valid0 = _errs5 === errors;
            if (_valid0) {
              valid1 = true;
              passing0 = 0;
            }
            const _errs7 = errors;
            if (typeof data1 !== "string") {
              const err1 = { instancePath: instancePath + "/content", schemaPath: "#/properties/content/oneOf/1/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              if (vErrors === null) {
                vErrors = [err1];
              } else {
                vErrors.push(err1);
              }
              errors++;
            }
            var _valid0 = _errs7 === errors;
            if (_valid0 && valid1) {
              valid1 = false;
              passing0 = [passing0, 1];
            } else {
              if (_valid0) {
                valid1 = true;
                passing0 = 1;
              }
              const _errs9 = errors;
              if (errors === _errs9) {
                if (Array.isArray(data1)) {
                  if (data1.length < 1) {
                    const err2 = { instancePath: instancePath + "/content", schemaPath: "#/properties/content/oneOf/2/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
                    if (vErrors === null) {
                      vErrors = [err2];
                    } else {
                      vErrors.push(err2);
                    }
                    errors++;
                  } else {
                    var valid2 = true;
                    const len0 = data1.length;
                    for (let i0 = 0; i0 < len0; i0++) {
                      const _errs11 = errors;
                      if (!validate83(data1[i0], { instancePath: instancePath + "/content/" + i0, parentData: data1, parentDataProperty: i0, rootData, dynamicAnchors })) {
                        vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors);
                        errors = vErrors.length;
                      }
                      var valid2 = _errs11 === errors;
                      if (!valid2) {
                        break;
                      }
                    }
                  }
                } else {
                  const err3 = { instancePath: instancePath + "/content", schemaPath: "#/properties/content/oneOf/2/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                  if (vErrors === null) {
                    vErrors = [err3];
                  } else {
                    vErrors.push(err3);
                  }
                  errors++;
                }
              }
              var _valid0 = _errs9 === errors;
              if (_valid0 && valid1) {
                valid1 = false;
                passing0 = [passing0, 2];
              } else {
                if (_valid0) {
                  valid1 = true;
                  passing0 = 2;
                }
              }
            }
            if (!valid1) {
              const err4 = { instancePath: instancePath + "/content", schemaPath: "#/properties/content/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf" };
              if (vErrors === null) {
                vErrors = [err4];
              } else {
                vErrors.push(err4);
              }
              errors++;
              validate82.errors = vErrors;
              return false;
            } else {
              errors = _errs4;
              if (vErrors !== null) {
                if (_errs4) {
                  vErrors.length = _errs4;
                } else {
                  vErrors = null;
                }
              }
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.refusal !== void 0) {
              let data3 = data.refusal;
              const _errs12 = errors;
              if (typeof data3 !== "string" && data3 !== null) {
                validate82.errors = [{ instancePath: instancePath + "/refusal", schemaPath: "#/properties/refusal/type", keyword: "type", params: { type: schema32.properties.refusal.type }, message: "must be string,null" }];
                return false;
              }
              var valid0 = _errs12 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.name !== void 0) {
                let data4 = data.name;
                const _errs14 = errors;
                if (typeof data4 !== "string" && data4 !== null) {
                  validate82.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: schema32.properties.name.type }, message: "must be string,null" }];
                  return false;
                }
                var valid0 = _errs14 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.audio !== void 0) {
                  let data5 = data.audio;
                  const _errs16 = errors;
                  if (!(data5 && typeof data5 == "object" && !Array.isArray(data5)) && data5 !== null) {
                    validate82.errors = [{ instancePath: instancePath + "/audio", schemaPath: "#/properties/audio/type", keyword: "type", params: { type: schema32.properties.audio.type }, message: "must be object,null" }];
                    return false;
                  }
                  if (errors === _errs16) {
                    if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                      let missing1;
                      if (data5.id === void 0 && (missing1 = "id")) {
                        validate82.errors = [{ instancePath: instancePath + "/audio", schemaPath: "#/properties/audio/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }];
                        return false;
                      } else {
                        if (data5.id !== void 0) {
                          if (typeof data5.id !== "string") {
                            validate82.errors = [{ instancePath: instancePath + "/audio/id", schemaPath: "#/properties/audio/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                            return false;
                          }
                        }
                      }
                    }
                  }
                  var valid0 = _errs16 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.tool_calls !== void 0) {
                    let data7 = data.tool_calls;
                    const _errs20 = errors;
                    if (!Array.isArray(data7) && data7 !== null) {
                      validate82.errors = [{ instancePath: instancePath + "/tool_calls", schemaPath: "#/properties/tool_calls/type", keyword: "type", params: { type: schema32.properties.tool_calls.type }, message: "must be array,null" }];
                      return false;
                    }
                    if (errors === _errs20) {
                      if (Array.isArray(data7)) {
                        if (data7.length < 1) {
                          validate82.errors = [{ instancePath: instancePath + "/tool_calls", schemaPath: "#/properties/tool_calls/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" }];
                          return false;
                        } else {
                          var valid4 = true;
                          const len1 = data7.length;
                          for (let i1 = 0; i1 < len1; i1++) {
                            const _errs22 = errors;
                            if (!validate88(data7[i1], { instancePath: instancePath + "/tool_calls/" + i1, parentData: data7, parentDataProperty: i1, rootData, dynamicAnchors })) {
                              vErrors = vErrors === null ? validate88.errors : vErrors.concat(validate88.errors);
                              errors = vErrors.length;
                            }
                            var valid4 = _errs22 === errors;
                            if (!valid4) {
                              break;
                            }
                          }
                        }
                      }
                    }
                    var valid0 = _errs20 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.function_call !== void 0) {
                      let data9 = data.function_call;
                      const _errs23 = errors;
                      if (!(data9 && typeof data9 == "object" && !Array.isArray(data9)) && data9 !== null) {
                        validate82.errors = [{ instancePath: instancePath + "/function_call", schemaPath: "#/properties/function_call/type", keyword: "type", params: { type: schema32.properties.function_call.type }, message: "must be object,null" }];
                        return false;
                      }
                      if (errors === _errs23) {
                        if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
                          let missing2;
                          if (data9.name === void 0 && (missing2 = "name") || data9.arguments === void 0 && (missing2 = "arguments")) {
                            validate82.errors = [{ instancePath: instancePath + "/function_call", schemaPath: "#/properties/function_call/required", keyword: "required", params: { missingProperty: missing2 }, message: "must have required property '" + missing2 + "'" }];
                            return false;
                          } else {
                            if (data9.name !== void 0) {
                              const _errs25 = errors;
                              if (typeof data9.name !== "string") {
                                validate82.errors = [{ instancePath: instancePath + "/function_call/name", schemaPath: "#/properties/function_call/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                return false;
                              }
                              var valid5 = _errs25 === errors;
                            } else {
                              var valid5 = true;
                            }
                            if (valid5) {
                              if (data9.arguments !== void 0) {
                                const _errs27 = errors;
                                if (typeof data9.arguments !== "string") {
                                  validate82.errors = [{ instancePath: instancePath + "/function_call/arguments", schemaPath: "#/properties/function_call/properties/arguments/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                  return false;
                                }
                                var valid5 = _errs27 === errors;
                              } else {
                                var valid5 = true;
                              }
                            }
                          }
                        }
                      }
                      var valid0 = _errs23 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.reasoning_content !== void 0) {
                        let data12 = data.reasoning_content;
                        const _errs29 = errors;
                        if (typeof data12 !== "string" && data12 !== null) {
                          validate82.errors = [{ instancePath: instancePath + "/reasoning_content", schemaPath: "#/properties/reasoning_content/type", keyword: "type", params: { type: schema32.properties.reasoning_content.type }, message: "must be string,null" }];
                          return false;
                        }
                        var valid0 = _errs29 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.thinking_blocks !== void 0) {
                          let data13 = data.thinking_blocks;
                          const _errs31 = errors;
                          if (!Array.isArray(data13) && data13 !== null) {
                            validate82.errors = [{ instancePath: instancePath + "/thinking_blocks", schemaPath: "#/properties/thinking_blocks/type", keyword: "type", params: { type: schema32.properties.thinking_blocks.type }, message: "must be array,null" }];
                            return false;
                          }
                          if (errors === _errs31) {
                            if (Array.isArray(data13)) {
                              var valid6 = true;
                              const len2 = data13.length;
                              for (let i2 = 0; i2 < len2; i2++) {
                                const _errs33 = errors;
                                if (!validate94(data13[i2], { instancePath: instancePath + "/thinking_blocks/" + i2, parentData: data13, parentDataProperty: i2, rootData, dynamicAnchors })) {
                                  vErrors = vErrors === null ? validate94.errors : vErrors.concat(validate94.errors);
                                  errors = vErrors.length;
                                }
                                var valid6 = _errs33 === errors;
                                if (!valid6) {
                                  break;
                                }
                              }
                            }
                          }
                          var valid0 = _errs31 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.cache_control !== void 0) {
                            const _errs34 = errors;
                            if (!validate57(data.cache_control, { instancePath: instancePath + "/cache_control", parentData: data, parentDataProperty: "cache_control", rootData, dynamicAnchors })) {
                              vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
                              errors = vErrors.length;
                            }
                            var valid0 = _errs34 === errors;
                          } else {
                            var valid0 = true;
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate82.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate82.errors = vErrors;
  return errors === 0;
}
validate82.evaluated = { "props": { "role": true, "content": true, "refusal": true, "name": true, "audio": true, "tool_calls": true, "function_call": true, "reasoning_content": true, "thinking_blocks": true, "cache_control": true }, "dynamicProps": false, "dynamicItems": false };
function validate104(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate104.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.role === void 0 && (missing0 = "role") || data.content === void 0 && (missing0 = "content") || data.tool_call_id === void 0 && (missing0 = "tool_call_id")) {
        validate104.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.role !== void 0) {
          let data0 = data.role;
          const _errs1 = errors;
          if (typeof data0 !== "string") {
            validate104.errors = [{ instancePath: instancePath + "/role", schemaPath: "#/properties/role/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
            return false;
          }
          if ("tool" !== data0) {
            validate104.errors = [{ instancePath: instancePath + "/role", schemaPath: "#/properties/role/const", keyword: "const", params: { allowedValue: "tool" }, message: "must be equal to constant" }];
            return false;
          }
          var valid0 = _errs1 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.content !== void 0) {
            const _errs3 = errors;
            if (!validate55(data.content, { instancePath: instancePath + "/content", parentData: data, parentDataProperty: "content", rootData, dynamicAnchors })) {
              vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.tool_call_id !== void 0) {
              let data2 = data.tool_call_id;
              const _errs4 = errors;
              if (errors === _errs4) {
                if (typeof data2 === "string") {
                  if (func1(data2) < 1) {
                    validate104.errors = [{ instancePath: instancePath + "/tool_call_id", schemaPath: "#/properties/tool_call_id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                    return false;
                  }
                } else {
                  validate104.errors = [{ instancePath: instancePath + "/tool_call_id", schemaPath: "#/properties/tool_call_id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.cache_control !== void 0) {
                const _errs6 = errors;
                if (!validate57(data.cache_control, { instancePath: instancePath + "/cache_control", parentData: data, parentDataProperty: "cache_control", rootData, dynamicAnchors })) {
                  vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        }
      }
    } else {
      validate104.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate104.errors = vErrors;
  return errors === 0;
}
validate104.evaluated = { "props": { "role": true, "content": true, "tool_call_id": true, "cache_control": true }, "dynamicProps": false, "dynamicItems": false };
var schema43 = { "type": "object", "required": ["role", "content", "name"], "properties": { "role": { "type": "string", "const": "function" }, "content": { "type": ["string", "null"] }, "name": { "type": "string" } }, "$id": "ChatFunctionMessage" };
function validate107(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate107.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.role === void 0 && (missing0 = "role") || data.content === void 0 && (missing0 = "content") || data.name === void 0 && (missing0 = "name")) {
        validate107.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.role !== void 0) {
          let data0 = data.role;
          const _errs1 = errors;
          if (typeof data0 !== "string") {
            validate107.errors = [{ instancePath: instancePath + "/role", schemaPath: "#/properties/role/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
            return false;
          }
          if ("function" !== data0) {
            validate107.errors = [{ instancePath: instancePath + "/role", schemaPath: "#/properties/role/const", keyword: "const", params: { allowedValue: "function" }, message: "must be equal to constant" }];
            return false;
          }
          var valid0 = _errs1 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.content !== void 0) {
            let data1 = data.content;
            const _errs3 = errors;
            if (typeof data1 !== "string" && data1 !== null) {
              validate107.errors = [{ instancePath: instancePath + "/content", schemaPath: "#/properties/content/type", keyword: "type", params: { type: schema43.properties.content.type }, message: "must be string,null" }];
              return false;
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.name !== void 0) {
              const _errs5 = errors;
              if (typeof data.name !== "string") {
                validate107.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
              var valid0 = _errs5 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate107.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate107.errors = vErrors;
  return errors === 0;
}
validate107.evaluated = { "props": { "role": true, "content": true, "name": true }, "dynamicProps": false, "dynamicItems": false };
function validate53(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate53.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.role === void 0 && (missing0 = "role")) {
        validate53.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.role !== void 0) {
          let data0 = data.role;
          const _errs2 = errors;
          if (!(data0 === "developer" || data0 === "system" || data0 === "user" || data0 === "assistant" || data0 === "tool" || data0 === "function")) {
            validate53.errors = [{ instancePath: instancePath + "/role", schemaPath: "#/properties/role/enum", keyword: "enum", params: { allowedValues: schema20.properties.role.enum }, message: "must be equal to one of the allowed values" }];
            return false;
          }
          var valid0 = _errs2 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          const tag0 = data.role;
          if (typeof tag0 == "string") {
            if (tag0 === "developer") {
              if (!validate54(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
                vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
                errors = vErrors.length;
              }
              var props0 = {};
              props0.role = true;
              props0.content = true;
              props0.name = true;
              props0.cache_control = true;
            } else if (tag0 === "system") {
              if (!validate62(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
                vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
                errors = vErrors.length;
              }
              if (props0 !== true) {
                props0 = props0 || {};
                props0.role = true;
                props0.content = true;
                props0.name = true;
                props0.cache_control = true;
              }
            } else if (tag0 === "user") {
              if (!validate65(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
                vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
                errors = vErrors.length;
              }
              if (props0 !== true) {
                props0 = props0 || {};
                props0.role = true;
                props0.content = true;
                props0.name = true;
                props0.cache_control = true;
              }
            } else if (tag0 === "assistant") {
              if (!validate82(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
                vErrors = vErrors === null ? validate82.errors : vErrors.concat(validate82.errors);
                errors = vErrors.length;
              }
              if (props0 !== true) {
                props0 = props0 || {};
                props0.role = true;
                props0.content = true;
                props0.refusal = true;
                props0.name = true;
                props0.audio = true;
                props0.tool_calls = true;
                props0.function_call = true;
                props0.reasoning_content = true;
                props0.thinking_blocks = true;
                props0.cache_control = true;
              }
            } else if (tag0 === "tool") {
              if (!validate104(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
                vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors);
                errors = vErrors.length;
              }
              if (props0 !== true) {
                props0 = props0 || {};
                props0.role = true;
                props0.content = true;
                props0.tool_call_id = true;
                props0.cache_control = true;
              }
            } else if (tag0 === "function") {
              if (!validate107(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
                vErrors = vErrors === null ? validate107.errors : vErrors.concat(validate107.errors);
                errors = vErrors.length;
              }
              if (props0 !== true) {
                props0 = props0 || {};
                props0.role = true;
                props0.content = true;
                props0.name = true;
              }
            } else {
              validate53.errors = [{ instancePath, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "mapping", tag: "role", tagValue: tag0 }, message: 'value of tag "role" must be in oneOf' }];
              return false;
            }
          } else {
            validate53.errors = [{ instancePath, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "tag", tag: "role", tagValue: tag0 }, message: 'tag "role" must be string' }];
            return false;
          }
        }
      }
    } else {
      validate53.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate53.errors = vErrors;
  evaluated0.props = props0;
  return errors === 0;
}
validate53.evaluated = { "dynamicProps": true, "dynamicItems": false };
var schema44 = { "type": ["object", "null"], "properties": { "include_usage": { "type": "boolean" }, "include_obfuscation": { "type": "boolean" } }, "$id": "ChatStreamOptions" };
function validate115(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate115.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    validate115.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema44.type }, message: "must be object,null" }];
    return false;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.include_usage !== void 0) {
        const _errs1 = errors;
        if (typeof data.include_usage !== "boolean") {
          validate115.errors = [{ instancePath: instancePath + "/include_usage", schemaPath: "#/properties/include_usage/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
          return false;
        }
        var valid0 = _errs1 === errors;
      } else {
        var valid0 = true;
      }
      if (valid0) {
        if (data.include_obfuscation !== void 0) {
          const _errs3 = errors;
          if (typeof data.include_obfuscation !== "boolean") {
            validate115.errors = [{ instancePath: instancePath + "/include_obfuscation", schemaPath: "#/properties/include_obfuscation/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }];
            return false;
          }
          var valid0 = _errs3 === errors;
        } else {
          var valid0 = true;
        }
      }
    }
  }
  validate115.errors = vErrors;
  return errors === 0;
}
validate115.evaluated = { "props": { "include_usage": true, "include_obfuscation": true }, "dynamicProps": false, "dynamicItems": false };
var schema45 = { "oneOf": [{ "$ref": "ChatFunctionTool" }, { "$ref": "ChatCustomTool" }], "discriminator": { "propertyName": "type" }, "type": "object", "required": ["type"], "properties": { "type": { "enum": ["function", "custom"] } }, "$id": "ChatTool" };
var schema47 = { "type": "object", "required": ["name"], "properties": { "name": { "type": "string", "pattern": "^[a-zA-Z0-9_-]{1,64}$" }, "description": { "type": ["string", "null"] }, "parameters": { "type": ["object", "null"] }, "strict": { "type": ["boolean", "null"] } }, "$id": "FunctionDefinition" };
var pattern3 = new RegExp("^[a-zA-Z0-9_-]{1,64}$", "u");
function validate119(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate119.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.name === void 0 && (missing0 = "name")) {
        validate119.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.name !== void 0) {
          let data0 = data.name;
          const _errs1 = errors;
          if (errors === _errs1) {
            if (typeof data0 === "string") {
              if (!pattern3.test(data0)) {
                validate119.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/pattern", keyword: "pattern", params: { pattern: "^[a-zA-Z0-9_-]{1,64}$" }, message: 'must match pattern "^[a-zA-Z0-9_-]{1,64}$"' }];
                return false;
              }
            } else {
              validate119.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
          }
          var valid0 = _errs1 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.description !== void 0) {
            let data1 = data.description;
            const _errs3 = errors;
            if (typeof data1 !== "string" && data1 !== null) {
              validate119.errors = [{ instancePath: instancePath + "/description", schemaPath: "#/properties/description/type", keyword: "type", params: { type: schema47.properties.description.type }, message: "must be string,null" }];
              return false;
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.parameters !== void 0) {
              let data2 = data.parameters;
              const _errs5 = errors;
              if (!(data2 && typeof data2 == "object" && !Array.isArray(data2)) && data2 !== null) {
                validate119.errors = [{ instancePath: instancePath + "/parameters", schemaPath: "#/properties/parameters/type", keyword: "type", params: { type: schema47.properties.parameters.type }, message: "must be object,null" }];
                return false;
              }
              var valid0 = _errs5 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.strict !== void 0) {
                let data3 = data.strict;
                const _errs7 = errors;
                if (typeof data3 !== "boolean" && data3 !== null) {
                  validate119.errors = [{ instancePath: instancePath + "/strict", schemaPath: "#/properties/strict/type", keyword: "type", params: { type: schema47.properties.strict.type }, message: "must be boolean,null" }];
                  return false;
                }
                var valid0 = _errs7 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        }
      }
    } else {
      validate119.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate119.errors = vErrors;
  return errors === 0;
}
validate119.evaluated = { "props": { "name": true, "description": true, "parameters": true, "strict": true }, "dynamicProps": false, "dynamicItems": false };
function validate118(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate118.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.function === void 0 && (missing0 = "function")) {
        validate118.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.type !== void 0) {
          let data0 = data.type;
          const _errs1 = errors;
          if (typeof data0 !== "string") {
            validate118.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
            return false;
          }
          if ("function" !== data0) {
            validate118.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "function" }, message: "must be equal to constant" }];
            return false;
          }
          var valid0 = _errs1 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.function !== void 0) {
            const _errs3 = errors;
            if (!validate119(data.function, { instancePath: instancePath + "/function", parentData: data, parentDataProperty: "function", rootData, dynamicAnchors })) {
              vErrors = vErrors === null ? validate119.errors : vErrors.concat(validate119.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.cache_control !== void 0) {
              const _errs4 = errors;
              if (!validate57(data.cache_control, { instancePath: instancePath + "/cache_control", parentData: data, parentDataProperty: "cache_control", rootData, dynamicAnchors })) {
                vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate118.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate118.errors = vErrors;
  return errors === 0;
}
validate118.evaluated = { "props": { "type": true, "function": true, "cache_control": true }, "dynamicProps": false, "dynamicItems": false };
function validate122(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate122.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.custom === void 0 && (missing0 = "custom")) {
        validate122.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.type !== void 0) {
          let data0 = data.type;
          const _errs1 = errors;
          if (typeof data0 !== "string") {
            validate122.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
            return false;
          }
          if ("custom" !== data0) {
            validate122.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "custom" }, message: "must be equal to constant" }];
            return false;
          }
          var valid0 = _errs1 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.custom !== void 0) {
            let data1 = data.custom;
            const _errs3 = errors;
            if (errors === _errs3) {
              if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
                let missing1;
                if (data1.name === void 0 && (missing1 = "name")) {
                  validate122.errors = [{ instancePath: instancePath + "/custom", schemaPath: "#/properties/custom/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }];
                  return false;
                } else {
                  if (data1.name !== void 0) {
                    const _errs5 = errors;
                    if (typeof data1.name !== "string") {
                      validate122.errors = [{ instancePath: instancePath + "/custom/name", schemaPath: "#/properties/custom/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                    var valid1 = _errs5 === errors;
                  } else {
                    var valid1 = true;
                  }
                  if (valid1) {
                    if (data1.description !== void 0) {
                      const _errs7 = errors;
                      if (typeof data1.description !== "string") {
                        validate122.errors = [{ instancePath: instancePath + "/custom/description", schemaPath: "#/properties/custom/properties/description/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                      var valid1 = _errs7 === errors;
                    } else {
                      var valid1 = true;
                    }
                    if (valid1) {
                      if (data1.format !== void 0) {
                        let data4 = data1.format;
                        const _errs9 = errors;
                        if (!(data4 && typeof data4 == "object" && !Array.isArray(data4))) {
                          validate122.errors = [{ instancePath: instancePath + "/custom/format", schemaPath: "#/properties/custom/properties/format/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                          return false;
                        }
                        var valid1 = _errs9 === errors;
                      } else {
                        var valid1 = true;
                      }
                    }
                  }
                }
              } else {
                validate122.errors = [{ instancePath: instancePath + "/custom", schemaPath: "#/properties/custom/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                return false;
              }
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
        }
      }
    } else {
      validate122.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate122.errors = vErrors;
  return errors === 0;
}
validate122.evaluated = { "props": { "type": true, "custom": true }, "dynamicProps": false, "dynamicItems": false };
function validate117(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate117.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type")) {
        validate117.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.type !== void 0) {
          let data0 = data.type;
          const _errs2 = errors;
          if (!(data0 === "function" || data0 === "custom")) {
            validate117.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/enum", keyword: "enum", params: { allowedValues: schema45.properties.type.enum }, message: "must be equal to one of the allowed values" }];
            return false;
          }
          var valid0 = _errs2 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          const tag0 = data.type;
          if (typeof tag0 == "string") {
            if (tag0 === "function") {
              if (!validate118(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
                vErrors = vErrors === null ? validate118.errors : vErrors.concat(validate118.errors);
                errors = vErrors.length;
              }
              var props0 = {};
              props0.type = true;
              props0.function = true;
              props0.cache_control = true;
            } else if (tag0 === "custom") {
              if (!validate122(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
                vErrors = vErrors === null ? validate122.errors : vErrors.concat(validate122.errors);
                errors = vErrors.length;
              }
              if (props0 !== true) {
                props0 = props0 || {};
                props0.type = true;
                props0.custom = true;
              }
            } else {
              validate117.errors = [{ instancePath, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "mapping", tag: "type", tagValue: tag0 }, message: 'value of tag "type" must be in oneOf' }];
              return false;
            }
          } else {
            validate117.errors = [{ instancePath, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "tag", tag: "type", tagValue: tag0 }, message: 'tag "type" must be string' }];
            return false;
          }
        }
      }
    } else {
      validate117.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate117.errors = vErrors;
  evaluated0.props = props0;
  return errors === 0;
}
validate117.evaluated = { "dynamicProps": true, "dynamicItems": false };
var schema49 = { "oneOf": [{ "type": "null" }, { "type": "string", "enum": ["none", "auto", "required"] }, { "$ref": "ChatToolChoiceObject" }], "$id": "ChatToolChoice" };
var schema50 = { "oneOf": [{ "$ref": "ChatNamedToolChoice" }, { "$ref": "ChatAllowedToolChoice" }, { "$ref": "ChatCustomToolChoice" }], "discriminator": { "propertyName": "type" }, "type": "object", "required": ["type"], "properties": { "type": { "enum": ["function", "allowed_tools", "custom"] } }, "$id": "ChatToolChoiceObject" };
function validate128(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate128.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.function === void 0 && (missing0 = "function")) {
        validate128.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.type !== void 0) {
          let data0 = data.type;
          const _errs1 = errors;
          if (typeof data0 !== "string") {
            validate128.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
            return false;
          }
          if ("function" !== data0) {
            validate128.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "function" }, message: "must be equal to constant" }];
            return false;
          }
          var valid0 = _errs1 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.function !== void 0) {
            let data1 = data.function;
            const _errs3 = errors;
            if (errors === _errs3) {
              if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
                let missing1;
                if (data1.name === void 0 && (missing1 = "name")) {
                  validate128.errors = [{ instancePath: instancePath + "/function", schemaPath: "#/properties/function/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }];
                  return false;
                } else {
                  if (data1.name !== void 0) {
                    let data2 = data1.name;
                    const _errs5 = errors;
                    if (errors === _errs5) {
                      if (typeof data2 === "string") {
                        if (func1(data2) < 1) {
                          validate128.errors = [{ instancePath: instancePath + "/function/name", schemaPath: "#/properties/function/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                          return false;
                        }
                      } else {
                        validate128.errors = [{ instancePath: instancePath + "/function/name", schemaPath: "#/properties/function/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                    }
                  }
                }
              } else {
                validate128.errors = [{ instancePath: instancePath + "/function", schemaPath: "#/properties/function/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                return false;
              }
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
        }
      }
    } else {
      validate128.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate128.errors = vErrors;
  return errors === 0;
}
validate128.evaluated = { "props": { "type": true, "function": true }, "dynamicProps": false, "dynamicItems": false };
var schema52 = { "type": "object", "required": ["type", "allowed_tools"], "properties": { "type": { "type": "string", "const": "allowed_tools" }, "allowed_tools": { "type": "object", "required": ["mode", "tools"], "properties": { "mode": { "type": "string", "enum": ["auto", "required"] }, "tools": { "type": "array", "minItems": 1, "items": { "$ref": "ChatNamedToolChoice" } } } } }, "$id": "ChatAllowedToolChoice" };
function validate129(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate129.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.allowed_tools === void 0 && (missing0 = "allowed_tools")) {
        validate129.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.type !== void 0) {
          let data0 = data.type;
          const _errs1 = errors;
          if (typeof data0 !== "string") {
            validate129.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
            return false;
          }
          if ("allowed_tools" !== data0) {
            validate129.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "allowed_tools" }, message: "must be equal to constant" }];
            return false;
          }
          var valid0 = _errs1 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.allowed_tools !== void 0) {
            let data1 = data.allowed_tools;
            const _errs3 = errors;
            if (errors === _errs3) {
              if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
                let missing1;
                if (data1.mode === void 0 && (missing1 = "mode") || data1.tools === void 0 && (missing1 = "tools")) {
                  validate129.errors = [{ instancePath: instancePath + "/allowed_tools", schemaPath: "#/properties/allowed_tools/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }];
                  return false;
                } else {
                  if (data1.mode !== void 0) {
                    let data2 = data1.mode;
                    const _errs5 = errors;
                    if (typeof data2 !== "string") {
                      validate129.errors = [{ instancePath: instancePath + "/allowed_tools/mode", schemaPath: "#/properties/allowed_tools/properties/mode/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                    if (!(data2 === "auto" || data2 === "required")) {
                      validate129.errors = [{ instancePath: instancePath + "/allowed_tools/mode", schemaPath: "#/properties/allowed_tools/properties/mode/enum", keyword: "enum", params: { allowedValues: schema52.properties.allowed_tools.properties.mode.enum }, message: "must be equal to one of the allowed values" }];
                      return false;
                    }
                    var valid1 = _errs5 === errors;
                  } else {
                    var valid1 = true;
                  }
                  if (valid1) {
                    if (data1.tools !== void 0) {
                      let data3 = data1.tools;
                      const _errs7 = errors;
                      if (errors === _errs7) {
                        if (Array.isArray(data3)) {
                          if (data3.length < 1) {
                            validate129.errors = [{ instancePath: instancePath + "/allowed_tools/tools", schemaPath: "#/properties/allowed_tools/properties/tools/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" }];
                            return false;
                          } else {
                            var valid2 = true;
                            const len0 = data3.length;
                            for (let i0 = 0; i0 < len0; i0++) {
                              const _errs9 = errors;
                              if (!validate128(data3[i0], { instancePath: instancePath + "/allowed_tools/tools/" + i0, parentData: data3, parentDataProperty: i0, rootData, dynamicAnchors })) {
                                vErrors = vErrors === null ? validate128.errors : vErrors.concat(validate128.errors);
                                errors = vErrors.length;
                              }
                              var valid2 = _errs9 === errors;
                              if (!valid2) {
                                break;
                              }
                            }
                          }
                        } else {
                          validate129.errors = [{ instancePath: instancePath + "/allowed_tools/tools", schemaPath: "#/properties/allowed_tools/properties/tools/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                          return false;
                        }
                      }
                      var valid1 = _errs7 === errors;
                    } else {
                      var valid1 = true;
                    }
                  }
                }
              } else {
                validate129.errors = [{ instancePath: instancePath + "/allowed_tools", schemaPath: "#/properties/allowed_tools/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                return false;
              }
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
        }
      }
    } else {
      validate129.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate129.errors = vErrors;
  return errors === 0;
}
validate129.evaluated = { "props": { "type": true, "allowed_tools": true }, "dynamicProps": false, "dynamicItems": false };
function validate131(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate131.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.custom === void 0 && (missing0 = "custom")) {
        validate131.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.type !== void 0) {
          let data0 = data.type;
          const _errs1 = errors;
          if (typeof data0 !== "string") {
            validate131.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
            return false;
          }
          if ("custom" !== data0) {
            validate131.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "custom" }, message: "must be equal to constant" }];
            return false;
          }
          var valid0 = _errs1 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.custom !== void 0) {
            let data1 = data.custom;
            const _errs3 = errors;
            if (errors === _errs3) {
              if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
                let missing1;
                if (data1.name === void 0 && (missing1 = "name")) {
                  validate131.errors = [{ instancePath: instancePath + "/custom", schemaPath: "#/properties/custom/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }];
                  return false;
                } else {
                  if (data1.name !== void 0) {
                    if (typeof data1.name !== "string") {
                      validate131.errors = [{ instancePath: instancePath + "/custom/name", schemaPath: "#/properties/custom/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                      return false;
                    }
                  }
                }
              } else {
                validate131.errors = [{ instancePath: instancePath + "/custom", schemaPath: "#/properties/custom/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                return false;
              }
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
        }
      }
    } else {
      validate131.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate131.errors = vErrors;
  return errors === 0;
}
validate131.evaluated = { "props": { "type": true, "custom": true }, "dynamicProps": false, "dynamicItems": false };
function validate127(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate127.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type")) {
        validate127.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.type !== void 0) {
          let data0 = data.type;
          const _errs2 = errors;
          if (!(data0 === "function" || data0 === "allowed_tools" || data0 === "custom")) {
            validate127.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/enum", keyword: "enum", params: { allowedValues: schema50.properties.type.enum }, message: "must be equal to one of the allowed values" }];
            return false;
          }
          var valid0 = _errs2 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          const tag0 = data.type;
          if (typeof tag0 == "string") {
            if (tag0 === "function") {
              if (!validate128(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
                vErrors = vErrors === null ? validate128.errors : vErrors.concat(validate128.errors);
                errors = vErrors.length;
              }
              var props0 = {};
              props0.type = true;
              props0.function = true;
            } else if (tag0 === "allowed_tools") {
              if (!validate129(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
                vErrors = vErrors === null ? validate129.errors : vErrors.concat(validate129.errors);
                errors = vErrors.length;
              }
              if (props0 !== true) {
                props0 = props0 || {};
                props0.type = true;
                props0.allowed_tools = true;
              }
            } else if (tag0 === "custom") {
              if (!validate131(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
                vErrors = vErrors === null ? validate131.errors : vErrors.concat(validate131.errors);
                errors = vErrors.length;
              }
              if (props0 !== true) {
                props0 = props0 || {};
                props0.type = true;
                props0.custom = true;
              }
            } else {
              validate127.errors = [{ instancePath, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "mapping", tag: "type", tagValue: tag0 }, message: 'value of tag "type" must be in oneOf' }];
              return false;
            }
          } else {
            validate127.errors = [{ instancePath, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "tag", tag: "type", tagValue: tag0 }, message: 'tag "type" must be string' }];
            return false;
          }
        }
      }
    } else {
      validate127.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate127.errors = vErrors;
  evaluated0.props = props0;
  return errors === 0;
}
validate127.evaluated = { "dynamicProps": true, "dynamicItems": false };
function validate126(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate126.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  const _errs0 = errors;
  let valid0 = false;
  let passing0 = null;
  const _errs1 = errors;
  if (data !== null) {
    const err0 = { instancePath, schemaPath: "#/oneOf/0/type", keyword: "type", params: { type: "null" }, message: "must be null" };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  var _valid0 = _errs1 === errors;
  if (_valid0) {
    valid0 = true;
    passing0 = 0;
  }
  const _errs3 = errors;
  if (typeof data !== "string") {
    const err1 = { instancePath, schemaPath: "#/oneOf/1/type", keyword: "type", params: { type: "string" }, message: "must be string" };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  if (!(data === "none" || data === "auto" || data === "required")) {
    const err2 = { instancePath, schemaPath: "#/oneOf/1/enum", keyword: "enum", params: { allowedValues: schema49.oneOf[1].enum }, message: "must be equal to one of the allowed values" };
    if (vErrors === null) {
      vErrors = [err2];
    } else {
      vErrors.push(err2);
    }
    errors++;
  }
  var _valid0 = _errs3 === errors;
  if (_valid0 && valid0) {
    valid0 = false;
    passing0 = [passing0, 1];
  } else {
    if (_valid0) {
      valid0 = true;
      passing0 = 1;
    }
    const _errs5 = errors;
    if (!validate127(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
      vErrors = vErrors === null ? validate127.errors : vErrors.concat(validate127.errors);
      errors = vErrors.length;
    } else {
      var props0 = validate127.evaluated.props;
    }
    var _valid0 = _errs5 === errors;
    if (_valid0 && valid0) {
      valid0 = false;
      passing0 = [passing0, 2];
    } else {
      if (_valid0) {
        valid0 = true;
        passing0 = 2;
      }
    }
  }
  if (!valid0) {
    const err3 = { instancePath, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf" };
    if (vErrors === null) {
      vErrors = [err3];
    } else {
      vErrors.push(err3);
    }
    errors++;
    validate126.errors = vErrors;
    return false;
  } else {
    errors = _errs0;
    if (vErrors !== null) {
      if (_errs0) {
        vErrors.length = _errs0;
      } else {
        vErrors = null;
      }
    }
  }
  validate126.errors = vErrors;
  evaluated0.props = props0;
  return errors === 0;
}
validate126.evaluated = { "dynamicProps": true, "dynamicItems": false };
var schema54 = { "oneOf": [{ "$ref": "ChatTextFormat" }, { "$ref": "ChatJsonObjectFormat" }, { "$ref": "ChatJsonSchemaFormat" }], "discriminator": { "propertyName": "type" }, "type": "object", "required": ["type"], "properties": { "type": { "enum": ["text", "json_object", "json_schema"] } }, "$id": "ChatResponseFormat" };
function validate138(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate138.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type")) {
        validate138.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.type !== void 0) {
          let data0 = data.type;
          if (typeof data0 !== "string") {
            validate138.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
            return false;
          }
          if ("text" !== data0) {
            validate138.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "text" }, message: "must be equal to constant" }];
            return false;
          }
        }
      }
    } else {
      validate138.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate138.errors = vErrors;
  return errors === 0;
}
validate138.evaluated = { "props": { "type": true }, "dynamicProps": false, "dynamicItems": false };
function validate139(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate139.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type")) {
        validate139.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.type !== void 0) {
          let data0 = data.type;
          if (typeof data0 !== "string") {
            validate139.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
            return false;
          }
          if ("json_object" !== data0) {
            validate139.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "json_object" }, message: "must be equal to constant" }];
            return false;
          }
        }
      }
    } else {
      validate139.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate139.errors = vErrors;
  return errors === 0;
}
validate139.evaluated = { "props": { "type": true }, "dynamicProps": false, "dynamicItems": false };
var schema57 = { "type": "object", "required": ["type", "json_schema"], "properties": { "type": { "type": "string", "const": "json_schema" }, "json_schema": { "type": "object", "required": ["name"], "properties": { "name": { "type": "string", "pattern": "^[a-zA-Z0-9_-]{1,64}$" }, "description": { "type": "string" }, "schema": { "type": "object" }, "strict": { "type": ["boolean", "null"] } } } }, "$id": "ChatJsonSchemaFormat" };
function validate140(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate140.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.json_schema === void 0 && (missing0 = "json_schema")) {
        validate140.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.type !== void 0) {
          let data0 = data.type;
          const _errs1 = errors;
          if (typeof data0 !== "string") {
            validate140.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
            return false;
          }
          if ("json_schema" !== data0) {
            validate140.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "json_schema" }, message: "must be equal to constant" }];
            return false;
          }
          var valid0 = _errs1 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.json_schema !== void 0) {
            let data1 = data.json_schema;
            const _errs3 = errors;
            if (errors === _errs3) {
              if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
                let missing1;
                if (data1.name === void 0 && (missing1 = "name")) {
                  validate140.errors = [{ instancePath: instancePath + "/json_schema", schemaPath: "#/properties/json_schema/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }];
                  return false;
                } else {
                  if (data1.name !== void 0) {
                    let data2 = data1.name;
                    const _errs5 = errors;
                    if (errors === _errs5) {
                      if (typeof data2 === "string") {
                        if (!pattern3.test(data2)) {
                          validate140.errors = [{ instancePath: instancePath + "/json_schema/name", schemaPath: "#/properties/json_schema/properties/name/pattern", keyword: "pattern", params: { pattern: "^[a-zA-Z0-9_-]{1,64}$" }, message: 'must match pattern "^[a-zA-Z0-9_-]{1,64}$"' }];
                          return false;
                        }
                      } else {
                        validate140.errors = [{ instancePath: instancePath + "/json_schema/name", schemaPath: "#/properties/json_schema/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                    }
                    var valid1 = _errs5 === errors;
                  } else {
                    var valid1 = true;
                  }
                  if (valid1) {
                    if (data1.description !== void 0) {
                      const _errs7 = errors;
                      if (typeof data1.description !== "string") {
                        validate140.errors = [{ instancePath: instancePath + "/json_schema/description", schemaPath: "#/properties/json_schema/properties/description/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                        return false;
                      }
                      var valid1 = _errs7 === errors;
                    } else {
                      var valid1 = true;
                    }
                    if (valid1) {
                      if (data1.schema !== void 0) {
                        let data4 = data1.schema;
                        const _errs9 = errors;
                        if (!(data4 && typeof data4 == "object" && !Array.isArray(data4))) {
                          validate140.errors = [{ instancePath: instancePath + "/json_schema/schema", schemaPath: "#/properties/json_schema/properties/schema/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                          return false;
                        }
                        var valid1 = _errs9 === errors;
                      } else {
                        var valid1 = true;
                      }
                      if (valid1) {
                        if (data1.strict !== void 0) {
                          let data5 = data1.strict;
                          const _errs11 = errors;
                          if (typeof data5 !== "boolean" && data5 !== null) {
                            validate140.errors = [{ instancePath: instancePath + "/json_schema/strict", schemaPath: "#/properties/json_schema/properties/strict/type", keyword: "type", params: { type: schema57.properties.json_schema.properties.strict.type }, message: "must be boolean,null" }];
                            return false;
                          }
                          var valid1 = _errs11 === errors;
                        } else {
                          var valid1 = true;
                        }
                      }
                    }
                  }
                }
              } else {
                validate140.errors = [{ instancePath: instancePath + "/json_schema", schemaPath: "#/properties/json_schema/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
                return false;
              }
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
        }
      }
    } else {
      validate140.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate140.errors = vErrors;
  return errors === 0;
}
validate140.evaluated = { "props": { "type": true, "json_schema": true }, "dynamicProps": false, "dynamicItems": false };
function validate137(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate137.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type")) {
        validate137.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.type !== void 0) {
          let data0 = data.type;
          const _errs2 = errors;
          if (!(data0 === "text" || data0 === "json_object" || data0 === "json_schema")) {
            validate137.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/enum", keyword: "enum", params: { allowedValues: schema54.properties.type.enum }, message: "must be equal to one of the allowed values" }];
            return false;
          }
          var valid0 = _errs2 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          const tag0 = data.type;
          if (typeof tag0 == "string") {
            if (tag0 === "text") {
              if (!validate138(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
                vErrors = vErrors === null ? validate138.errors : vErrors.concat(validate138.errors);
                errors = vErrors.length;
              }
              var props0 = {};
              props0.type = true;
            } else if (tag0 === "json_object") {
              if (!validate139(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
                vErrors = vErrors === null ? validate139.errors : vErrors.concat(validate139.errors);
                errors = vErrors.length;
              }
              if (props0 !== true) {
                props0 = props0 || {};
                props0.type = true;
              }
            } else if (tag0 === "json_schema") {
              if (!validate140(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
                vErrors = vErrors === null ? validate140.errors : vErrors.concat(validate140.errors);
                errors = vErrors.length;
              }
              if (props0 !== true) {
                props0 = props0 || {};
                props0.type = true;
                props0.json_schema = true;
              }
            } else {
              validate137.errors = [{ instancePath, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "mapping", tag: "type", tagValue: tag0 }, message: 'value of tag "type" must be in oneOf' }];
              return false;
            }
          } else {
            validate137.errors = [{ instancePath, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "tag", tag: "type", tagValue: tag0 }, message: 'tag "type" must be string' }];
            return false;
          }
        }
      }
    } else {
      validate137.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate137.errors = vErrors;
  evaluated0.props = props0;
  return errors === 0;
}
validate137.evaluated = { "dynamicProps": true, "dynamicItems": false };
var schema58 = { "type": ["object", "null"], "required": ["type"], "properties": { "type": { "type": "string", "enum": ["enabled", "adaptive", "disabled"] }, "budget_tokens": { "type": "integer", "minimum": 1024 }, "display": { "type": "string", "enum": ["summarized", "omitted"] } }, "$id": "ChatThinking" };
function validate145(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate145.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    validate145.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema58.type }, message: "must be object,null" }];
    return false;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type")) {
        validate145.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.type !== void 0) {
          let data0 = data.type;
          const _errs1 = errors;
          if (typeof data0 !== "string") {
            validate145.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
            return false;
          }
          if (!(data0 === "enabled" || data0 === "adaptive" || data0 === "disabled")) {
            validate145.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/enum", keyword: "enum", params: { allowedValues: schema58.properties.type.enum }, message: "must be equal to one of the allowed values" }];
            return false;
          }
          var valid0 = _errs1 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.budget_tokens !== void 0) {
            let data1 = data.budget_tokens;
            const _errs3 = errors;
            if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
              validate145.errors = [{ instancePath: instancePath + "/budget_tokens", schemaPath: "#/properties/budget_tokens/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
              return false;
            }
            if (errors === _errs3) {
              if (typeof data1 == "number" && isFinite(data1)) {
                if (data1 < 1024 || isNaN(data1)) {
                  validate145.errors = [{ instancePath: instancePath + "/budget_tokens", schemaPath: "#/properties/budget_tokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1024 }, message: "must be >= 1024" }];
                  return false;
                }
              }
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.display !== void 0) {
              let data2 = data.display;
              const _errs5 = errors;
              if (typeof data2 !== "string") {
                validate145.errors = [{ instancePath: instancePath + "/display", schemaPath: "#/properties/display/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
              if (!(data2 === "summarized" || data2 === "omitted")) {
                validate145.errors = [{ instancePath: instancePath + "/display", schemaPath: "#/properties/display/enum", keyword: "enum", params: { allowedValues: schema58.properties.display.enum }, message: "must be equal to one of the allowed values" }];
                return false;
              }
              var valid0 = _errs5 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    }
  }
  validate145.errors = vErrors;
  return errors === 0;
}
validate145.evaluated = { "props": { "type": true, "budget_tokens": true, "display": true }, "dynamicProps": false, "dynamicItems": false };
var schema59 = { "type": ["object", "null"], "properties": { "guardrailIdentifier": { "type": "string", "pattern": "^([a-z0-9]+|arn:aws[a-z0-9-]*:bedrock:.+)$", "maxLength": 2048 }, "guardrailVersion": { "type": "string", "pattern": "^([1-9][0-9]{0,7}|DRAFT)$" }, "trace": { "type": "string", "enum": ["enabled", "disabled", "enabled_full"] }, "streamProcessingMode": { "type": "string", "enum": ["sync", "async"] } }, "$id": "ChatGuardrailConfig" };
var pattern5 = new RegExp("^([a-z0-9]+|arn:aws[a-z0-9-]*:bedrock:.+)$", "u");
var pattern6 = new RegExp("^([1-9][0-9]{0,7}|DRAFT)$", "u");
function validate148(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate148.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    validate148.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema59.type }, message: "must be object,null" }];
    return false;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.guardrailIdentifier !== void 0) {
        let data0 = data.guardrailIdentifier;
        const _errs1 = errors;
        if (errors === _errs1) {
          if (typeof data0 === "string") {
            if (func1(data0) > 2048) {
              validate148.errors = [{ instancePath: instancePath + "/guardrailIdentifier", schemaPath: "#/properties/guardrailIdentifier/maxLength", keyword: "maxLength", params: { limit: 2048 }, message: "must NOT have more than 2048 characters" }];
              return false;
            } else {
              if (!pattern5.test(data0)) {
                validate148.errors = [{ instancePath: instancePath + "/guardrailIdentifier", schemaPath: "#/properties/guardrailIdentifier/pattern", keyword: "pattern", params: { pattern: "^([a-z0-9]+|arn:aws[a-z0-9-]*:bedrock:.+)$" }, message: 'must match pattern "^([a-z0-9]+|arn:aws[a-z0-9-]*:bedrock:.+)$"' }];
                return false;
              }
            }
          } else {
            validate148.errors = [{ instancePath: instancePath + "/guardrailIdentifier", schemaPath: "#/properties/guardrailIdentifier/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
            return false;
          }
        }
        var valid0 = _errs1 === errors;
      } else {
        var valid0 = true;
      }
      if (valid0) {
        if (data.guardrailVersion !== void 0) {
          let data1 = data.guardrailVersion;
          const _errs3 = errors;
          if (errors === _errs3) {
            if (typeof data1 === "string") {
              if (!pattern6.test(data1)) {
                validate148.errors = [{ instancePath: instancePath + "/guardrailVersion", schemaPath: "#/properties/guardrailVersion/pattern", keyword: "pattern", params: { pattern: "^([1-9][0-9]{0,7}|DRAFT)$" }, message: 'must match pattern "^([1-9][0-9]{0,7}|DRAFT)$"' }];
                return false;
              }
            } else {
              validate148.errors = [{ instancePath: instancePath + "/guardrailVersion", schemaPath: "#/properties/guardrailVersion/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
          }
          var valid0 = _errs3 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.trace !== void 0) {
            let data2 = data.trace;
            const _errs5 = errors;
            if (typeof data2 !== "string") {
              validate148.errors = [{ instancePath: instancePath + "/trace", schemaPath: "#/properties/trace/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
            if (!(data2 === "enabled" || data2 === "disabled" || data2 === "enabled_full")) {
              validate148.errors = [{ instancePath: instancePath + "/trace", schemaPath: "#/properties/trace/enum", keyword: "enum", params: { allowedValues: schema59.properties.trace.enum }, message: "must be equal to one of the allowed values" }];
              return false;
            }
            var valid0 = _errs5 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.streamProcessingMode !== void 0) {
              let data3 = data.streamProcessingMode;
              const _errs7 = errors;
              if (typeof data3 !== "string") {
                validate148.errors = [{ instancePath: instancePath + "/streamProcessingMode", schemaPath: "#/properties/streamProcessingMode/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
              if (!(data3 === "sync" || data3 === "async")) {
                validate148.errors = [{ instancePath: instancePath + "/streamProcessingMode", schemaPath: "#/properties/streamProcessingMode/enum", keyword: "enum", params: { allowedValues: schema59.properties.streamProcessingMode.enum }, message: "must be equal to one of the allowed values" }];
                return false;
              }
              var valid0 = _errs7 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    }
  }
  validate148.errors = vErrors;
  return errors === 0;
}
validate148.evaluated = { "props": { "guardrailIdentifier": true, "guardrailVersion": true, "trace": true, "streamProcessingMode": true }, "dynamicProps": false, "dynamicItems": false };
var schema60 = { "type": ["object", "null"], "properties": { "latency": { "type": "string", "enum": ["standard", "optimized"] } }, "$id": "ChatPerformanceConfig" };
function validate150(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate150.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (!(data && typeof data == "object" && !Array.isArray(data)) && data !== null) {
    validate150.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema60.type }, message: "must be object,null" }];
    return false;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.latency !== void 0) {
        let data0 = data.latency;
        if (typeof data0 !== "string") {
          validate150.errors = [{ instancePath: instancePath + "/latency", schemaPath: "#/properties/latency/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
          return false;
        }
        if (!(data0 === "standard" || data0 === "optimized")) {
          validate150.errors = [{ instancePath: instancePath + "/latency", schemaPath: "#/properties/latency/enum", keyword: "enum", params: { allowedValues: schema60.properties.latency.enum }, message: "must be equal to one of the allowed values" }];
          return false;
        }
      }
    }
  }
  validate150.errors = vErrors;
  return errors === 0;
}
validate150.evaluated = { "props": { "latency": true }, "dynamicProps": false, "dynamicItems": false };
function validate52(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate52.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.messages === void 0 && (missing0 = "messages")) {
        validate52.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.model !== void 0) {
          let data0 = data.model;
          const _errs1 = errors;
          if (errors === _errs1) {
            if (typeof data0 === "string") {
              if (func1(data0) > 2048) {
                validate52.errors = [{ instancePath: instancePath + "/model", schemaPath: "#/properties/model/maxLength", keyword: "maxLength", params: { limit: 2048 }, message: "must NOT have more than 2048 characters" }];
                return false;
              } else {
                if (func1(data0) < 1) {
                  validate52.errors = [{ instancePath: instancePath + "/model", schemaPath: "#/properties/model/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                  return false;
                }
              }
            } else {
              validate52.errors = [{ instancePath: instancePath + "/model", schemaPath: "#/properties/model/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
          }
          var valid0 = _errs1 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.messages !== void 0) {
            let data1 = data.messages;
            const _errs3 = errors;
            if (errors === _errs3) {
              if (Array.isArray(data1)) {
                if (data1.length < 1) {
                  validate52.errors = [{ instancePath: instancePath + "/messages", schemaPath: "#/properties/messages/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" }];
                  return false;
                } else {
                  var valid1 = true;
                  const len0 = data1.length;
                  for (let i0 = 0; i0 < len0; i0++) {
                    const _errs5 = errors;
                    if (!validate53(data1[i0], { instancePath: instancePath + "/messages/" + i0, parentData: data1, parentDataProperty: i0, rootData, dynamicAnchors })) {
                      vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
                      errors = vErrors.length;
                    }
                    var valid1 = _errs5 === errors;
                    if (!valid1) {
                      break;
                    }
                  }
                }
              } else {
                validate52.errors = [{ instancePath: instancePath + "/messages", schemaPath: "#/properties/messages/type", keyword: "type", params: { type: "array" }, message: "must be array" }];
                return false;
              }
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.stream !== void 0) {
              let data3 = data.stream;
              const _errs6 = errors;
              if (typeof data3 !== "boolean" && data3 !== null) {
                validate52.errors = [{ instancePath: instancePath + "/stream", schemaPath: "#/properties/stream/type", keyword: "type", params: { type: schema19.properties.stream.type }, message: "must be boolean,null" }];
                return false;
              }
              var valid0 = _errs6 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.stream_options !== void 0) {
                const _errs8 = errors;
                if (!validate115(data.stream_options, { instancePath: instancePath + "/stream_options", parentData: data, parentDataProperty: "stream_options", rootData, dynamicAnchors })) {
                  vErrors = vErrors === null ? validate115.errors : vErrors.concat(validate115.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs8 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.max_completion_tokens !== void 0) {
                  let data5 = data.max_completion_tokens;
                  const _errs9 = errors;
                  if (!(typeof data5 == "number" && (!(data5 % 1) && !isNaN(data5)) && isFinite(data5)) && data5 !== null) {
                    validate52.errors = [{ instancePath: instancePath + "/max_completion_tokens", schemaPath: "#/properties/max_completion_tokens/type", keyword: "type", params: { type: schema19.properties.max_completion_tokens.type }, message: "must be integer,null" }];
                    return false;
                  }
                  if (errors === _errs9) {
                    if (typeof data5 == "number" && isFinite(data5)) {
                      if (data5 < 1 || isNaN(data5)) {
                        validate52.errors = [{ instancePath: instancePath + "/max_completion_tokens", schemaPath: "#/properties/max_completion_tokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }];
                        return false;
                      }
                    }
                  }
                  var valid0 = _errs9 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.max_tokens !== void 0) {
                    let data6 = data.max_tokens;
                    const _errs11 = errors;
                    if (!(typeof data6 == "number" && (!(data6 % 1) && !isNaN(data6)) && isFinite(data6)) && data6 !== null) {
                      validate52.errors = [{ instancePath: instancePath + "/max_tokens", schemaPath: "#/properties/max_tokens/type", keyword: "type", params: { type: schema19.properties.max_tokens.type }, message: "must be integer,null" }];
                      return false;
                    }
                    if (errors === _errs11) {
                      if (typeof data6 == "number" && isFinite(data6)) {
                        if (data6 < 1 || isNaN(data6)) {
                          validate52.errors = [{ instancePath: instancePath + "/max_tokens", schemaPath: "#/properties/max_tokens/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }];
                          return false;
                        }
                      }
                    }
                    var valid0 = _errs11 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.temperature !== void 0) {
                      let data7 = data.temperature;
                      const _errs13 = errors;
                      if (!(typeof data7 == "number" && isFinite(data7)) && data7 !== null) {
                        validate52.errors = [{ instancePath: instancePath + "/temperature", schemaPath: "#/properties/temperature/type", keyword: "type", params: { type: schema19.properties.temperature.type }, message: "must be number,null" }];
                        return false;
                      }
                      if (errors === _errs13) {
                        if (typeof data7 == "number" && isFinite(data7)) {
                          if (data7 > 2 || isNaN(data7)) {
                            validate52.errors = [{ instancePath: instancePath + "/temperature", schemaPath: "#/properties/temperature/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2 }, message: "must be <= 2" }];
                            return false;
                          } else {
                            if (data7 < 0 || isNaN(data7)) {
                              validate52.errors = [{ instancePath: instancePath + "/temperature", schemaPath: "#/properties/temperature/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
                              return false;
                            }
                          }
                        }
                      }
                      var valid0 = _errs13 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.top_p !== void 0) {
                        let data8 = data.top_p;
                        const _errs15 = errors;
                        if (!(typeof data8 == "number" && isFinite(data8)) && data8 !== null) {
                          validate52.errors = [{ instancePath: instancePath + "/top_p", schemaPath: "#/properties/top_p/type", keyword: "type", params: { type: schema19.properties.top_p.type }, message: "must be number,null" }];
                          return false;
                        }
                        if (errors === _errs15) {
                          if (typeof data8 == "number" && isFinite(data8)) {
                            if (data8 > 1 || isNaN(data8)) {
                              validate52.errors = [{ instancePath: instancePath + "/top_p", schemaPath: "#/properties/top_p/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1 }, message: "must be <= 1" }];
                              return false;
                            } else {
                              if (data8 < 0 || isNaN(data8)) {
                                validate52.errors = [{ instancePath: instancePath + "/top_p", schemaPath: "#/properties/top_p/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
                                return false;
                              }
                            }
                          }
                        }
                        var valid0 = _errs15 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.stop !== void 0) {
                          let data9 = data.stop;
                          const _errs17 = errors;
                          const _errs18 = errors;
                          let valid2 = false;
                          let passing0 = null;
                          const _errs19 = errors;
                          if (data9 !== null) {
                            const err0 = { instancePath: instancePath + "/stop", schemaPath: "#/properties/stop/oneOf/0/type", keyword: "type", params: { type: "null" }, message: "must be null" };
                            if (vErrors === null) {
                              vErrors = [err0];
                            } else {
                              vErrors.push(err0);
                            }
                            errors++;
                          }
                          var _valid0 = _errs19 === errors;
                          if (_valid0) {
                            valid2 = true;
                            passing0 = 0;
                          }
                          const _errs21 = errors;
                          if (errors === _errs21) {
                            if (typeof data9 === "string") {
                              if (func1(data9) < 1) {
                                const err1 = { instancePath: instancePath + "/stop", schemaPath: "#/properties/stop/oneOf/1/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                                if (vErrors === null) {
                                  vErrors = [err1];
                                } else {
                                  vErrors.push(err1);
                                }
                                errors++;
                              }
                            } else {
                              const err2 = { instancePath: instancePath + "/stop", schemaPath: "#/properties/stop/oneOf/1/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                              if (vErrors === null) {
                                vErrors = [err2];
                              } else {
                                vErrors.push(err2);
                              }
                              errors++;
                            }
                          }
                          var _valid0 = _errs21 === errors;
                          if (_valid0 && valid2) {
                            valid2 = false;
                            passing0 = [passing0, 1];
                          } else {
                            if (_valid0) {
                              valid2 = true;
                              passing0 = 1;
                            }
                            const _errs23 = errors;
                            if (errors === _errs23) {
                              if (Array.isArray(data9)) {
                                if (data9.length > 4) {
                                  const err3 = { instancePath: instancePath + "/stop", schemaPath: "#/properties/stop/oneOf/2/maxItems", keyword: "maxItems", params: { limit: 4 }, message: "must NOT have more than 4 items" };
                                  if (vErrors === null) {
                                    vErrors = [err3];
                                  } else {
                                    vErrors.push(err3);
                                  }
                                  errors++;
                                } else {
                                  if (data9.length < 1) {
                                    const err4 = { instancePath: instancePath + "/stop", schemaPath: "#/properties/stop/oneOf/2/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
                                    if (vErrors === null) {
                                      vErrors = [err4];
                                    } else {
                                      vErrors.push(err4);
                                    }
                                    errors++;
                                  } else {
                                    var valid3 = true;
                                    const len1 = data9.length;
                                    for (let i1 = 0; i1 < len1; i1++) {
                                      let data10 = data9[i1];
                                      const _errs25 = errors;
                                      if (errors === _errs25) {
                                        if (typeof data10 === "string") {
                                          if (func1(data10) < 1) {
                                            const err5 = { instancePath: instancePath + "/stop/" + i1, schemaPath: "#/properties/stop/oneOf/2/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                                            if (vErrors === null) {
                                              vErrors = [err5];
                                            } else {
                                              vErrors.push(err5);
                                            }
                                            errors++;
                                          }
                                        } else {
                                          const err6 = { instancePath: instancePath + "/stop/" + i1, schemaPath: "#/properties/stop/oneOf/2/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                          if (vErrors === null) {
                                            vErrors = [err6];
                                          } else {
                                            vErrors.push(err6);
                                          }
                                          errors++;
                                        }
                                      }
                                      var valid3 = _errs25 === errors;
                                      if (!valid3) {
                                        break;
                                      }
                                    }
                                  }
                                }
                              } else {
                                const err7 = { instancePath: instancePath + "/stop", schemaPath: "#/properties/stop/oneOf/2/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                                if (vErrors === null) {
                                  vErrors = [err7];
                                } else {
                                  vErrors.push(err7);
                                }
                                errors++;
                              }
                            }
                            var _valid0 = _errs23 === errors;
                            if (_valid0 && valid2) {
                              valid2 = false;
                              passing0 = [passing0, 2];
                            } else {
                              if (_valid0) {
                                valid2 = true;
                                passing0 = 2;
                              }
                            }
                          }
                          if (!valid2) {
                            const err8 = { instancePath: instancePath + "/stop", schemaPath: "#/properties/stop/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf" };
                            if (vErrors === null) {
                              vErrors = [err8];
                            } else {
                              vErrors.push(err8);
                            }
                            errors++;
                            validate52.errors = vErrors;
                            return false;
                          } else {
                            errors = _errs18;
                            if (vErrors !== null) {
                              if (_errs18) {
                                vErrors.length = _errs18;
                              } else {
                                vErrors = null;
                              }
                            }
                          }
                          var valid0 = _errs17 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.tools !== void 0) {
                            let data11 = data.tools;
                            const _errs27 = errors;
                            if (!Array.isArray(data11) && data11 !== null) {
                              validate52.errors = [{ instancePath: instancePath + "/tools", schemaPath: "#/properties/tools/type", keyword: "type", params: { type: schema19.properties.tools.type }, message: "must be array,null" }];
                              return false;
                            }
                            if (errors === _errs27) {
                              if (Array.isArray(data11)) {
                                if (data11.length > 128) {
                                  validate52.errors = [{ instancePath: instancePath + "/tools", schemaPath: "#/properties/tools/maxItems", keyword: "maxItems", params: { limit: 128 }, message: "must NOT have more than 128 items" }];
                                  return false;
                                } else {
                                  var valid4 = true;
                                  const len2 = data11.length;
                                  for (let i2 = 0; i2 < len2; i2++) {
                                    const _errs29 = errors;
                                    if (!validate117(data11[i2], { instancePath: instancePath + "/tools/" + i2, parentData: data11, parentDataProperty: i2, rootData, dynamicAnchors })) {
                                      vErrors = vErrors === null ? validate117.errors : vErrors.concat(validate117.errors);
                                      errors = vErrors.length;
                                    }
                                    var valid4 = _errs29 === errors;
                                    if (!valid4) {
                                      break;
                                    }
                                  }
                                }
                              }
                            }
                            var valid0 = _errs27 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.tool_choice !== void 0) {
                              const _errs30 = errors;
                              if (!validate126(data.tool_choice, { instancePath: instancePath + "/tool_choice", parentData: data, parentDataProperty: "tool_choice", rootData, dynamicAnchors })) {
                                vErrors = vErrors === null ? validate126.errors : vErrors.concat(validate126.errors);
                                errors = vErrors.length;
                              }
                              var valid0 = _errs30 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.parallel_tool_calls !== void 0) {
                                let data14 = data.parallel_tool_calls;
                                const _errs31 = errors;
                                if (typeof data14 !== "boolean" && data14 !== null) {
                                  validate52.errors = [{ instancePath: instancePath + "/parallel_tool_calls", schemaPath: "#/properties/parallel_tool_calls/type", keyword: "type", params: { type: schema19.properties.parallel_tool_calls.type }, message: "must be boolean,null" }];
                                  return false;
                                }
                                var valid0 = _errs31 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data.response_format !== void 0) {
                                  let data15 = data.response_format;
                                  const _errs33 = errors;
                                  const _errs34 = errors;
                                  let valid5 = false;
                                  let passing1 = null;
                                  const _errs35 = errors;
                                  if (data15 !== null) {
                                    const err9 = { instancePath: instancePath + "/response_format", schemaPath: "#/properties/response_format/oneOf/0/type", keyword: "type", params: { type: "null" }, message: "must be null" };
                                    if (vErrors === null) {
                                      vErrors = [err9];
                                    } else {
                                      vErrors.push(err9);
                                    }
                                    errors++;
                                  }
                                  var _valid1 = _errs35 === errors;
                                  if (_valid1) {
                                    valid5 = true;
                                    passing1 = 0;
                                  }
                                  const _errs37 = errors;
                                  if (!validate137(data15, { instancePath: instancePath + "/response_format", parentData: data, parentDataProperty: "response_format", rootData, dynamicAnchors })) {
                                    vErrors = vErrors === null ? validate137.errors : vErrors.concat(validate137.errors);
                                    errors = vErrors.length;
                                  }
                                  var _valid1 = _errs37 === errors;
                                  if (_valid1 && valid5) {
                                    valid5 = false;
                                    passing1 = [passing1, 1];
                                  } else {
                                    if (_valid1) {
                                      valid5 = true;
                                      passing1 = 1;
                                    }
                                  }
                                  if (!valid5) {
                                    const err10 = { instancePath: instancePath + "/response_format", schemaPath: "#/properties/response_format/oneOf", keyword: "oneOf", params: { passingSchemas: passing1 }, message: "must match exactly one schema in oneOf" };
                                    if (vErrors === null) {
                                      vErrors = [err10];
                                    } else {
                                      vErrors.push(err10);
                                    }
                                    errors++;
                                    validate52.errors = vErrors;
                                    return false;
                                  } else {
                                    errors = _errs34;
                                    if (vErrors !== null) {
                                      if (_errs34) {
                                        vErrors.length = _errs34;
                                      } else {
                                        vErrors = null;
                                      }
                                    }
                                  }
                                  var valid0 = _errs33 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data.reasoning_effort !== void 0) {
                                    let data16 = data.reasoning_effort;
                                    const _errs38 = errors;
                                    if (typeof data16 !== "string" && data16 !== null) {
                                      validate52.errors = [{ instancePath: instancePath + "/reasoning_effort", schemaPath: "#/properties/reasoning_effort/type", keyword: "type", params: { type: schema19.properties.reasoning_effort.type }, message: "must be string,null" }];
                                      return false;
                                    }
                                    if (!(data16 === "none" || data16 === "minimal" || data16 === "low" || data16 === "medium" || data16 === "high" || data16 === "xhigh" || data16 === "max" || data16 === null)) {
                                      validate52.errors = [{ instancePath: instancePath + "/reasoning_effort", schemaPath: "#/properties/reasoning_effort/enum", keyword: "enum", params: { allowedValues: schema19.properties.reasoning_effort.enum }, message: "must be equal to one of the allowed values" }];
                                      return false;
                                    }
                                    var valid0 = _errs38 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                  if (valid0) {
                                    if (data.thinking !== void 0) {
                                      const _errs40 = errors;
                                      if (!validate145(data.thinking, { instancePath: instancePath + "/thinking", parentData: data, parentDataProperty: "thinking", rootData, dynamicAnchors })) {
                                        vErrors = vErrors === null ? validate145.errors : vErrors.concat(validate145.errors);
                                        errors = vErrors.length;
                                      }
                                      var valid0 = _errs40 === errors;
                                    } else {
                                      var valid0 = true;
                                    }
                                    if (valid0) {
                                      if (data.n !== void 0) {
                                        let data18 = data.n;
                                        const _errs41 = errors;
                                        if (!(typeof data18 == "number" && (!(data18 % 1) && !isNaN(data18)) && isFinite(data18)) && data18 !== null) {
                                          validate52.errors = [{ instancePath: instancePath + "/n", schemaPath: "#/properties/n/type", keyword: "type", params: { type: schema19.properties.n.type }, message: "must be integer,null" }];
                                          return false;
                                        }
                                        if (errors === _errs41) {
                                          if (typeof data18 == "number" && isFinite(data18)) {
                                            if (data18 > 128 || isNaN(data18)) {
                                              validate52.errors = [{ instancePath: instancePath + "/n", schemaPath: "#/properties/n/maximum", keyword: "maximum", params: { comparison: "<=", limit: 128 }, message: "must be <= 128" }];
                                              return false;
                                            } else {
                                              if (data18 < 1 || isNaN(data18)) {
                                                validate52.errors = [{ instancePath: instancePath + "/n", schemaPath: "#/properties/n/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }];
                                                return false;
                                              }
                                            }
                                          }
                                        }
                                        var valid0 = _errs41 === errors;
                                      } else {
                                        var valid0 = true;
                                      }
                                      if (valid0) {
                                        if (data.seed !== void 0) {
                                          let data19 = data.seed;
                                          const _errs43 = errors;
                                          if (!(typeof data19 == "number" && (!(data19 % 1) && !isNaN(data19)) && isFinite(data19)) && data19 !== null) {
                                            validate52.errors = [{ instancePath: instancePath + "/seed", schemaPath: "#/properties/seed/type", keyword: "type", params: { type: schema19.properties.seed.type }, message: "must be integer,null" }];
                                            return false;
                                          }
                                          var valid0 = _errs43 === errors;
                                        } else {
                                          var valid0 = true;
                                        }
                                        if (valid0) {
                                          if (data.frequency_penalty !== void 0) {
                                            let data20 = data.frequency_penalty;
                                            const _errs45 = errors;
                                            if (!(typeof data20 == "number" && isFinite(data20)) && data20 !== null) {
                                              validate52.errors = [{ instancePath: instancePath + "/frequency_penalty", schemaPath: "#/properties/frequency_penalty/type", keyword: "type", params: { type: schema19.properties.frequency_penalty.type }, message: "must be number,null" }];
                                              return false;
                                            }
                                            if (errors === _errs45) {
                                              if (typeof data20 == "number" && isFinite(data20)) {
                                                if (data20 > 2 || isNaN(data20)) {
                                                  validate52.errors = [{ instancePath: instancePath + "/frequency_penalty", schemaPath: "#/properties/frequency_penalty/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2 }, message: "must be <= 2" }];
                                                  return false;
                                                } else {
                                                  if (data20 < -2 || isNaN(data20)) {
                                                    validate52.errors = [{ instancePath: instancePath + "/frequency_penalty", schemaPath: "#/properties/frequency_penalty/minimum", keyword: "minimum", params: { comparison: ">=", limit: -2 }, message: "must be >= -2" }];
                                                    return false;
                                                  }
                                                }
                                              }
                                            }
                                            var valid0 = _errs45 === errors;
                                          } else {
                                            var valid0 = true;
                                          }
                                          if (valid0) {
                                            if (data.presence_penalty !== void 0) {
                                              let data21 = data.presence_penalty;
                                              const _errs47 = errors;
                                              if (!(typeof data21 == "number" && isFinite(data21)) && data21 !== null) {
                                                validate52.errors = [{ instancePath: instancePath + "/presence_penalty", schemaPath: "#/properties/presence_penalty/type", keyword: "type", params: { type: schema19.properties.presence_penalty.type }, message: "must be number,null" }];
                                                return false;
                                              }
                                              if (errors === _errs47) {
                                                if (typeof data21 == "number" && isFinite(data21)) {
                                                  if (data21 > 2 || isNaN(data21)) {
                                                    validate52.errors = [{ instancePath: instancePath + "/presence_penalty", schemaPath: "#/properties/presence_penalty/maximum", keyword: "maximum", params: { comparison: "<=", limit: 2 }, message: "must be <= 2" }];
                                                    return false;
                                                  } else {
                                                    if (data21 < -2 || isNaN(data21)) {
                                                      validate52.errors = [{ instancePath: instancePath + "/presence_penalty", schemaPath: "#/properties/presence_penalty/minimum", keyword: "minimum", params: { comparison: ">=", limit: -2 }, message: "must be >= -2" }];
                                                      return false;
                                                    }
                                                  }
                                                }
                                              }
                                              var valid0 = _errs47 === errors;
                                            } else {
                                              var valid0 = true;
                                            }
                                            if (valid0) {
                                              if (data.logit_bias !== void 0) {
                                                let data22 = data.logit_bias;
                                                const _errs49 = errors;
                                                if (!(data22 && typeof data22 == "object" && !Array.isArray(data22)) && data22 !== null) {
                                                  validate52.errors = [{ instancePath: instancePath + "/logit_bias", schemaPath: "#/properties/logit_bias/type", keyword: "type", params: { type: schema19.properties.logit_bias.type }, message: "must be object,null" }];
                                                  return false;
                                                }
                                                if (errors === _errs49) {
                                                  if (data22 && typeof data22 == "object" && !Array.isArray(data22)) {
                                                    for (const key0 in data22) {
                                                      let data23 = data22[key0];
                                                      const _errs52 = errors;
                                                      if (!(typeof data23 == "number" && isFinite(data23))) {
                                                        validate52.errors = [{ instancePath: instancePath + "/logit_bias/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/logit_bias/additionalProperties/type", keyword: "type", params: { type: "number" }, message: "must be number" }];
                                                        return false;
                                                      }
                                                      var valid6 = _errs52 === errors;
                                                      if (!valid6) {
                                                        break;
                                                      }
                                                    }
                                                  }
                                                }
                                                var valid0 = _errs49 === errors;
                                              } else {
                                                var valid0 = true;
                                              }
                                              if (valid0) {
                                                if (data.logprobs !== void 0) {
                                                  let data24 = data.logprobs;
                                                  const _errs54 = errors;
                                                  if (typeof data24 !== "boolean" && data24 !== null) {
                                                    validate52.errors = [{ instancePath: instancePath + "/logprobs", schemaPath: "#/properties/logprobs/type", keyword: "type", params: { type: schema19.properties.logprobs.type }, message: "must be boolean,null" }];
                                                    return false;
                                                  }
                                                  var valid0 = _errs54 === errors;
                                                } else {
                                                  var valid0 = true;
                                                }
                                                if (valid0) {
                                                  if (data.top_logprobs !== void 0) {
                                                    let data25 = data.top_logprobs;
                                                    const _errs56 = errors;
                                                    if (!(typeof data25 == "number" && (!(data25 % 1) && !isNaN(data25)) && isFinite(data25)) && data25 !== null) {
                                                      validate52.errors = [{ instancePath: instancePath + "/top_logprobs", schemaPath: "#/properties/top_logprobs/type", keyword: "type", params: { type: schema19.properties.top_logprobs.type }, message: "must be integer,null" }];
                                                      return false;
                                                    }
                                                    if (errors === _errs56) {
                                                      if (typeof data25 == "number" && isFinite(data25)) {
                                                        if (data25 > 20 || isNaN(data25)) {
                                                          validate52.errors = [{ instancePath: instancePath + "/top_logprobs", schemaPath: "#/properties/top_logprobs/maximum", keyword: "maximum", params: { comparison: "<=", limit: 20 }, message: "must be <= 20" }];
                                                          return false;
                                                        } else {
                                                          if (data25 < 0 || isNaN(data25)) {
                                                            validate52.errors = [{ instancePath: instancePath + "/top_logprobs", schemaPath: "#/properties/top_logprobs/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" }];
                                                            return false;
                                                          }
                                                        }
                                                      }
                                                    }
                                                    var valid0 = _errs56 === errors;
                                                  } else {
                                                    var valid0 = true;
                                                  }
                                                  if (valid0) {
                                                    if (data.modalities !== void 0) {
                                                      let data26 = data.modalities;
                                                      const _errs58 = errors;
                                                      if (!Array.isArray(data26) && data26 !== null) {
                                                        validate52.errors = [{ instancePath: instancePath + "/modalities", schemaPath: "#/properties/modalities/type", keyword: "type", params: { type: schema19.properties.modalities.type }, message: "must be array,null" }];
                                                        return false;
                                                      }
                                                      if (errors === _errs58) {
                                                        if (Array.isArray(data26)) {
                                                          var valid7 = true;
                                                          const len3 = data26.length;
                                                          for (let i3 = 0; i3 < len3; i3++) {
                                                            let data27 = data26[i3];
                                                            const _errs60 = errors;
                                                            if (typeof data27 !== "string") {
                                                              validate52.errors = [{ instancePath: instancePath + "/modalities/" + i3, schemaPath: "#/properties/modalities/items/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                              return false;
                                                            }
                                                            if (!(data27 === "text" || data27 === "audio")) {
                                                              validate52.errors = [{ instancePath: instancePath + "/modalities/" + i3, schemaPath: "#/properties/modalities/items/enum", keyword: "enum", params: { allowedValues: schema19.properties.modalities.items.enum }, message: "must be equal to one of the allowed values" }];
                                                              return false;
                                                            }
                                                            var valid7 = _errs60 === errors;
                                                            if (!valid7) {
                                                              break;
                                                            }
                                                          }
                                                        }
                                                      }
                                                      var valid0 = _errs58 === errors;
                                                    } else {
                                                      var valid0 = true;
                                                    }
                                                    if (valid0) {
                                                      if (data.audio !== void 0) {
                                                        let data28 = data.audio;
                                                        const _errs62 = errors;
                                                        if (!(data28 && typeof data28 == "object" && !Array.isArray(data28)) && data28 !== null) {
                                                          validate52.errors = [{ instancePath: instancePath + "/audio", schemaPath: "#/properties/audio/type", keyword: "type", params: { type: schema19.properties.audio.type }, message: "must be object,null" }];
                                                          return false;
                                                        }
                                                        if (errors === _errs62) {
                                                          if (data28 && typeof data28 == "object" && !Array.isArray(data28)) {
                                                            let missing1;
                                                            if (data28.voice === void 0 && (missing1 = "voice") || data28.format === void 0 && (missing1 = "format")) {
                                                              validate52.errors = [{ instancePath: instancePath + "/audio", schemaPath: "#/properties/audio/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'" }];
                                                              return false;
                                                            } else {
                                                              if (data28.voice !== void 0) {
                                                                let data29 = data28.voice;
                                                                const _errs64 = errors;
                                                                if (typeof data29 !== "string" && !(data29 && typeof data29 == "object" && !Array.isArray(data29))) {
                                                                  validate52.errors = [{ instancePath: instancePath + "/audio/voice", schemaPath: "#/properties/audio/properties/voice/type", keyword: "type", params: { type: schema19.properties.audio.properties.voice.type }, message: "must be string,object" }];
                                                                  return false;
                                                                }
                                                                var valid8 = _errs64 === errors;
                                                              } else {
                                                                var valid8 = true;
                                                              }
                                                              if (valid8) {
                                                                if (data28.format !== void 0) {
                                                                  let data30 = data28.format;
                                                                  const _errs66 = errors;
                                                                  if (typeof data30 !== "string") {
                                                                    validate52.errors = [{ instancePath: instancePath + "/audio/format", schemaPath: "#/properties/audio/properties/format/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                    return false;
                                                                  }
                                                                  if (!(data30 === "wav" || data30 === "aac" || data30 === "mp3" || data30 === "flac" || data30 === "opus" || data30 === "pcm16")) {
                                                                    validate52.errors = [{ instancePath: instancePath + "/audio/format", schemaPath: "#/properties/audio/properties/format/enum", keyword: "enum", params: { allowedValues: schema19.properties.audio.properties.format.enum }, message: "must be equal to one of the allowed values" }];
                                                                    return false;
                                                                  }
                                                                  var valid8 = _errs66 === errors;
                                                                } else {
                                                                  var valid8 = true;
                                                                }
                                                              }
                                                            }
                                                          }
                                                        }
                                                        var valid0 = _errs62 === errors;
                                                      } else {
                                                        var valid0 = true;
                                                      }
                                                      if (valid0) {
                                                        if (data.moderation !== void 0) {
                                                          let data31 = data.moderation;
                                                          const _errs68 = errors;
                                                          if (!(data31 && typeof data31 == "object" && !Array.isArray(data31)) && data31 !== null) {
                                                            validate52.errors = [{ instancePath: instancePath + "/moderation", schemaPath: "#/properties/moderation/type", keyword: "type", params: { type: schema19.properties.moderation.type }, message: "must be object,null" }];
                                                            return false;
                                                          }
                                                          var valid0 = _errs68 === errors;
                                                        } else {
                                                          var valid0 = true;
                                                        }
                                                        if (valid0) {
                                                          if (data.prediction !== void 0) {
                                                            let data32 = data.prediction;
                                                            const _errs70 = errors;
                                                            if (!(data32 && typeof data32 == "object" && !Array.isArray(data32)) && data32 !== null) {
                                                              validate52.errors = [{ instancePath: instancePath + "/prediction", schemaPath: "#/properties/prediction/type", keyword: "type", params: { type: schema19.properties.prediction.type }, message: "must be object,null" }];
                                                              return false;
                                                            }
                                                            if (errors === _errs70) {
                                                              if (data32 && typeof data32 == "object" && !Array.isArray(data32)) {
                                                                let missing2;
                                                                if (data32.type === void 0 && (missing2 = "type") || data32.content === void 0 && (missing2 = "content")) {
                                                                  validate52.errors = [{ instancePath: instancePath + "/prediction", schemaPath: "#/properties/prediction/required", keyword: "required", params: { missingProperty: missing2 }, message: "must have required property '" + missing2 + "'" }];
                                                                  return false;
                                                                } else {
                                                                  if (data32.type !== void 0) {
                                                                    let data33 = data32.type;
                                                                    const _errs72 = errors;
                                                                    if (typeof data33 !== "string") {
                                                                      validate52.errors = [{ instancePath: instancePath + "/prediction/type", schemaPath: "#/properties/prediction/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                      return false;
                                                                    }
                                                                    if ("content" !== data33) {
                                                                      validate52.errors = [{ instancePath: instancePath + "/prediction/type", schemaPath: "#/properties/prediction/properties/type/const", keyword: "const", params: { allowedValue: "content" }, message: "must be equal to constant" }];
                                                                      return false;
                                                                    }
                                                                    var valid9 = _errs72 === errors;
                                                                  } else {
                                                                    var valid9 = true;
                                                                  }
                                                                  if (valid9) {
                                                                    if (data32.content !== void 0) {
                                                                      let data34 = data32.content;
                                                                      const _errs74 = errors;
                                                                      const _errs75 = errors;
                                                                      let valid10 = false;
                                                                      let passing2 = null;
                                                                      const _errs76 = errors;
                                                                      if (typeof data34 !== "string") {
                                                                        const err11 = { instancePath: instancePath + "/prediction/content", schemaPath: "#/properties/prediction/properties/content/oneOf/0/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                                                        if (vErrors === null) {
                                                                          vErrors = [err11];
                                                                        } else {
                                                                          vErrors.push(err11);
                                                                        }
                                                                        errors++;
                                                                      }
                                                                      var _valid2 = _errs76 === errors;
                                                                      if (_valid2) {
                                                                        valid10 = true;
                                                                        passing2 = 0;
                                                                      }
                                                                      const _errs78 = errors;
                                                                      if (errors === _errs78) {
                                                                        if (Array.isArray(data34)) {
                                                                          if (data34.length < 1) {
                                                                            const err12 = { instancePath: instancePath + "/prediction/content", schemaPath: "#/properties/prediction/properties/content/oneOf/1/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
                                                                            if (vErrors === null) {
                                                                              vErrors = [err12];
                                                                            } else {
                                                                              vErrors.push(err12);
                                                                            }
                                                                            errors++;
                                                                          } else {
                                                                            var valid11 = true;
                                                                            const len4 = data34.length;
                                                                            for (let i4 = 0; i4 < len4; i4++) {
                                                                              const _errs80 = errors;
                                                                              if (!validate56(data34[i4], { instancePath: instancePath + "/prediction/content/" + i4, parentData: data34, parentDataProperty: i4, rootData, dynamicAnchors })) {
                                                                                vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
                                                                                errors = vErrors.length;
                                                                              }
                                                                              var valid11 = _errs80 === errors;
                                                                              if (!valid11) {
                                                                                break;
                                                                              }
                                                                            }
                                                                          }
                                                                        } else {
                                                                          const err13 = { instancePath: instancePath + "/prediction/content", schemaPath: "#/properties/prediction/properties/content/oneOf/1/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                                                                          if (vErrors === null) {
                                                                            vErrors = [err13];
                                                                          } else {
                                                                            vErrors.push(err13);
                                                                          }
                                                                          errors++;
                                                                        }
                                                                      }
                                                                      var _valid2 = _errs78 === errors;
                                                                      if (_valid2 && valid10) {
                                                                        valid10 = false;
                                                                        passing2 = [passing2, 1];
                                                                      } else {
                                                                        if (_valid2) {
                                                                          valid10 = true;
                                                                          passing2 = 1;
                                                                        }
                                                                      }
                                                                      if (!valid10) {
                                                                        const err14 = { instancePath: instancePath + "/prediction/content", schemaPath: "#/properties/prediction/properties/content/oneOf", keyword: "oneOf", params: { passingSchemas: passing2 }, message: "must match exactly one schema in oneOf" };
                                                                        if (vErrors === null) {
                                                                          vErrors = [err14];
                                                                        } else {
                                                                          vErrors.push(err14);
                                                                        }
                                                                        errors++;
                                                                        validate52.errors = vErrors;
                                                                        return false;
                                                                      } else {
                                                                        errors = _errs75;
                                                                        if (vErrors !== null) {
                                                                          if (_errs75) {
                                                                            vErrors.length = _errs75;
                                                                          } else {
                                                                            vErrors = null;
                                                                          }
                                                                        }
                                                                      }
                                                                      var valid9 = _errs74 === errors;
                                                                    } else {
                                                                      var valid9 = true;
                                                                    }
                                                                  }
                                                                }
                                                              }
                                                            }
                                                            var valid0 = _errs70 === errors;
                                                          } else {
                                                            var valid0 = true;
                                                          }
                                                          if (valid0) {
                                                            if (data.web_search_options !== void 0) {
                                                              let data36 = data.web_search_options;
                                                              const _errs81 = errors;
                                                              if (!(data36 && typeof data36 == "object" && !Array.isArray(data36)) && data36 !== null) {
                                                                validate52.errors = [{ instancePath: instancePath + "/web_search_options", schemaPath: "#/properties/web_search_options/type", keyword: "type", params: { type: schema19.properties.web_search_options.type }, message: "must be object,null" }];
                                                                return false;
                                                              }
                                                              var valid0 = _errs81 === errors;
                                                            } else {
                                                              var valid0 = true;
                                                            }
                                                            if (valid0) {
                                                              if (data.service_tier !== void 0) {
                                                                let data37 = data.service_tier;
                                                                const _errs83 = errors;
                                                                if (typeof data37 !== "string" && data37 !== null) {
                                                                  validate52.errors = [{ instancePath: instancePath + "/service_tier", schemaPath: "#/properties/service_tier/type", keyword: "type", params: { type: schema19.properties.service_tier.type }, message: "must be string,null" }];
                                                                  return false;
                                                                }
                                                                if (!(data37 === "auto" || data37 === "default" || data37 === "flex" || data37 === "priority" || data37 === "fast" || data37 === "scale" || data37 === null)) {
                                                                  validate52.errors = [{ instancePath: instancePath + "/service_tier", schemaPath: "#/properties/service_tier/enum", keyword: "enum", params: { allowedValues: schema19.properties.service_tier.enum }, message: "must be equal to one of the allowed values" }];
                                                                  return false;
                                                                }
                                                                var valid0 = _errs83 === errors;
                                                              } else {
                                                                var valid0 = true;
                                                              }
                                                              if (valid0) {
                                                                if (data.guardrailConfig !== void 0) {
                                                                  const _errs85 = errors;
                                                                  if (!validate148(data.guardrailConfig, { instancePath: instancePath + "/guardrailConfig", parentData: data, parentDataProperty: "guardrailConfig", rootData, dynamicAnchors })) {
                                                                    vErrors = vErrors === null ? validate148.errors : vErrors.concat(validate148.errors);
                                                                    errors = vErrors.length;
                                                                  }
                                                                  var valid0 = _errs85 === errors;
                                                                } else {
                                                                  var valid0 = true;
                                                                }
                                                                if (valid0) {
                                                                  if (data.performanceConfig !== void 0) {
                                                                    const _errs86 = errors;
                                                                    if (!validate150(data.performanceConfig, { instancePath: instancePath + "/performanceConfig", parentData: data, parentDataProperty: "performanceConfig", rootData, dynamicAnchors })) {
                                                                      vErrors = vErrors === null ? validate150.errors : vErrors.concat(validate150.errors);
                                                                      errors = vErrors.length;
                                                                    }
                                                                    var valid0 = _errs86 === errors;
                                                                  } else {
                                                                    var valid0 = true;
                                                                  }
                                                                  if (valid0) {
                                                                    if (data.store !== void 0) {
                                                                      let data40 = data.store;
                                                                      const _errs87 = errors;
                                                                      if (typeof data40 !== "boolean" && data40 !== null) {
                                                                        validate52.errors = [{ instancePath: instancePath + "/store", schemaPath: "#/properties/store/type", keyword: "type", params: { type: schema19.properties.store.type }, message: "must be boolean,null" }];
                                                                        return false;
                                                                      }
                                                                      var valid0 = _errs87 === errors;
                                                                    } else {
                                                                      var valid0 = true;
                                                                    }
                                                                    if (valid0) {
                                                                      if (data.metadata !== void 0) {
                                                                        let data41 = data.metadata;
                                                                        const _errs89 = errors;
                                                                        if (!(data41 && typeof data41 == "object" && !Array.isArray(data41)) && data41 !== null) {
                                                                          validate52.errors = [{ instancePath: instancePath + "/metadata", schemaPath: "#/properties/metadata/type", keyword: "type", params: { type: schema19.properties.metadata.type }, message: "must be object,null" }];
                                                                          return false;
                                                                        }
                                                                        if (errors === _errs89) {
                                                                          if (data41 && typeof data41 == "object" && !Array.isArray(data41)) {
                                                                            if (Object.keys(data41).length > 16) {
                                                                              validate52.errors = [{ instancePath: instancePath + "/metadata", schemaPath: "#/properties/metadata/maxProperties", keyword: "maxProperties", params: { limit: 16 }, message: "must NOT have more than 16 properties" }];
                                                                              return false;
                                                                            } else {
                                                                              for (const key1 in data41) {
                                                                                let data42 = data41[key1];
                                                                                const _errs92 = errors;
                                                                                if (errors === _errs92) {
                                                                                  if (typeof data42 === "string") {
                                                                                    if (func1(data42) > 512) {
                                                                                      validate52.errors = [{ instancePath: instancePath + "/metadata/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/metadata/additionalProperties/maxLength", keyword: "maxLength", params: { limit: 512 }, message: "must NOT have more than 512 characters" }];
                                                                                      return false;
                                                                                    }
                                                                                  } else {
                                                                                    validate52.errors = [{ instancePath: instancePath + "/metadata/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/metadata/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                                                                                    return false;
                                                                                  }
                                                                                }
                                                                                var valid12 = _errs92 === errors;
                                                                                if (!valid12) {
                                                                                  break;
                                                                                }
                                                                              }
                                                                            }
                                                                          }
                                                                        }
                                                                        var valid0 = _errs89 === errors;
                                                                      } else {
                                                                        var valid0 = true;
                                                                      }
                                                                      if (valid0) {
                                                                        if (data.user !== void 0) {
                                                                          let data43 = data.user;
                                                                          const _errs94 = errors;
                                                                          if (typeof data43 !== "string" && data43 !== null) {
                                                                            validate52.errors = [{ instancePath: instancePath + "/user", schemaPath: "#/properties/user/type", keyword: "type", params: { type: schema19.properties.user.type }, message: "must be string,null" }];
                                                                            return false;
                                                                          }
                                                                          if (errors === _errs94) {
                                                                            if (typeof data43 === "string") {
                                                                              if (func1(data43) > 512) {
                                                                                validate52.errors = [{ instancePath: instancePath + "/user", schemaPath: "#/properties/user/maxLength", keyword: "maxLength", params: { limit: 512 }, message: "must NOT have more than 512 characters" }];
                                                                                return false;
                                                                              }
                                                                            }
                                                                          }
                                                                          var valid0 = _errs94 === errors;
                                                                        } else {
                                                                          var valid0 = true;
                                                                        }
                                                                        if (valid0) {
                                                                          if (data.safety_identifier !== void 0) {
                                                                            let data44 = data.safety_identifier;
                                                                            const _errs96 = errors;
                                                                            if (typeof data44 !== "string" && data44 !== null) {
                                                                              validate52.errors = [{ instancePath: instancePath + "/safety_identifier", schemaPath: "#/properties/safety_identifier/type", keyword: "type", params: { type: schema19.properties.safety_identifier.type }, message: "must be string,null" }];
                                                                              return false;
                                                                            }
                                                                            if (errors === _errs96) {
                                                                              if (typeof data44 === "string") {
                                                                                if (func1(data44) > 512) {
                                                                                  validate52.errors = [{ instancePath: instancePath + "/safety_identifier", schemaPath: "#/properties/safety_identifier/maxLength", keyword: "maxLength", params: { limit: 512 }, message: "must NOT have more than 512 characters" }];
                                                                                  return false;
                                                                                }
                                                                              }
                                                                            }
                                                                            var valid0 = _errs96 === errors;
                                                                          } else {
                                                                            var valid0 = true;
                                                                          }
                                                                          if (valid0) {
                                                                            if (data.prompt_cache_key !== void 0) {
                                                                              let data45 = data.prompt_cache_key;
                                                                              const _errs98 = errors;
                                                                              if (typeof data45 !== "string" && data45 !== null) {
                                                                                validate52.errors = [{ instancePath: instancePath + "/prompt_cache_key", schemaPath: "#/properties/prompt_cache_key/type", keyword: "type", params: { type: schema19.properties.prompt_cache_key.type }, message: "must be string,null" }];
                                                                                return false;
                                                                              }
                                                                              if (errors === _errs98) {
                                                                                if (typeof data45 === "string") {
                                                                                  if (func1(data45) > 1024) {
                                                                                    validate52.errors = [{ instancePath: instancePath + "/prompt_cache_key", schemaPath: "#/properties/prompt_cache_key/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" }];
                                                                                    return false;
                                                                                  }
                                                                                }
                                                                              }
                                                                              var valid0 = _errs98 === errors;
                                                                            } else {
                                                                              var valid0 = true;
                                                                            }
                                                                            if (valid0) {
                                                                              if (data.prompt_cache_retention !== void 0) {
                                                                                let data46 = data.prompt_cache_retention;
                                                                                const _errs100 = errors;
                                                                                if (typeof data46 !== "string" && data46 !== null) {
                                                                                  validate52.errors = [{ instancePath: instancePath + "/prompt_cache_retention", schemaPath: "#/properties/prompt_cache_retention/type", keyword: "type", params: { type: schema19.properties.prompt_cache_retention.type }, message: "must be string,null" }];
                                                                                  return false;
                                                                                }
                                                                                if (!(data46 === "in_memory" || data46 === "in-memory" || data46 === "24h" || data46 === null)) {
                                                                                  validate52.errors = [{ instancePath: instancePath + "/prompt_cache_retention", schemaPath: "#/properties/prompt_cache_retention/enum", keyword: "enum", params: { allowedValues: schema19.properties.prompt_cache_retention.enum }, message: "must be equal to one of the allowed values" }];
                                                                                  return false;
                                                                                }
                                                                                var valid0 = _errs100 === errors;
                                                                              } else {
                                                                                var valid0 = true;
                                                                              }
                                                                              if (valid0) {
                                                                                if (data.verbosity !== void 0) {
                                                                                  let data47 = data.verbosity;
                                                                                  const _errs102 = errors;
                                                                                  if (typeof data47 !== "string" && data47 !== null) {
                                                                                    validate52.errors = [{ instancePath: instancePath + "/verbosity", schemaPath: "#/properties/verbosity/type", keyword: "type", params: { type: schema19.properties.verbosity.type }, message: "must be string,null" }];
                                                                                    return false;
                                                                                  }
                                                                                  if (!(data47 === "low" || data47 === "medium" || data47 === "high" || data47 === null)) {
                                                                                    validate52.errors = [{ instancePath: instancePath + "/verbosity", schemaPath: "#/properties/verbosity/enum", keyword: "enum", params: { allowedValues: schema19.properties.verbosity.enum }, message: "must be equal to one of the allowed values" }];
                                                                                    return false;
                                                                                  }
                                                                                  var valid0 = _errs102 === errors;
                                                                                } else {
                                                                                  var valid0 = true;
                                                                                }
                                                                                if (valid0) {
                                                                                  if (data.functions !== void 0) {
                                                                                    let data48 = data.functions;
                                                                                    const _errs104 = errors;
                                                                                    if (!Array.isArray(data48) && data48 !== null) {
                                                                                      validate52.errors = [{ instancePath: instancePath + "/functions", schemaPath: "#/properties/functions/type", keyword: "type", params: { type: schema19.properties.functions.type }, message: "must be array,null" }];
                                                                                      return false;
                                                                                    }
                                                                                    if (errors === _errs104) {
                                                                                      if (Array.isArray(data48)) {
                                                                                        if (data48.length > 128) {
                                                                                          validate52.errors = [{ instancePath: instancePath + "/functions", schemaPath: "#/properties/functions/maxItems", keyword: "maxItems", params: { limit: 128 }, message: "must NOT have more than 128 items" }];
                                                                                          return false;
                                                                                        } else {
                                                                                          if (data48.length < 1) {
                                                                                            validate52.errors = [{ instancePath: instancePath + "/functions", schemaPath: "#/properties/functions/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" }];
                                                                                            return false;
                                                                                          } else {
                                                                                            var valid13 = true;
                                                                                            const len5 = data48.length;
                                                                                            for (let i5 = 0; i5 < len5; i5++) {
                                                                                              const _errs106 = errors;
                                                                                              if (!validate119(data48[i5], { instancePath: instancePath + "/functions/" + i5, parentData: data48, parentDataProperty: i5, rootData, dynamicAnchors })) {
                                                                                                vErrors = vErrors === null ? validate119.errors : vErrors.concat(validate119.errors);
                                                                                                errors = vErrors.length;
                                                                                              }
                                                                                              var valid13 = _errs106 === errors;
                                                                                              if (!valid13) {
                                                                                                break;
                                                                                              }
                                                                                            }
                                                                                          }
                                                                                        }
                                                                                      }
                                                                                    }
                                                                                    var valid0 = _errs104 === errors;
                                                                                  } else {
                                                                                    var valid0 = true;
                                                                                  }
                                                                                  if (valid0) {
                                                                                    if (data.function_call !== void 0) {
                                                                                      let data50 = data.function_call;
                                                                                      const _errs107 = errors;
                                                                                      const _errs108 = errors;
                                                                                      let valid14 = false;
                                                                                      let passing3 = null;
                                                                                      const _errs109 = errors;
                                                                                      if (data50 !== null) {
                                                                                        const err15 = { instancePath: instancePath + "/function_call", schemaPath: "#/properties/function_call/oneOf/0/type", keyword: "type", params: { type: "null" }, message: "must be null" };
                                                                                        if (vErrors === null) {
                                                                                          vErrors = [err15];
                                                                                        } else {
                                                                                          vErrors.push(err15);
                                                                                        }
                                                                                        errors++;
                                                                                      }
                                                                                      var _valid3 = _errs109 === errors;
                                                                                      if (_valid3) {
                                                                                        valid14 = true;
                                                                                        passing3 = 0;
                                                                                      }
                                                                                      const _errs111 = errors;
                                                                                      if (typeof data50 !== "string") {
                                                                                        const err16 = { instancePath: instancePath + "/function_call", schemaPath: "#/properties/function_call/oneOf/1/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                                                                        if (vErrors === null) {
                                                                                          vErrors = [err16];
                                                                                        } else {
                                                                                          vErrors.push(err16);
                                                                                        }
                                                                                        errors++;
                                                                                      }
                                                                                      if (!(data50 === "none" || data50 === "auto")) {
                                                                                        const err17 = { instancePath: instancePath + "/function_call", schemaPath: "#/properties/function_call/oneOf/1/enum", keyword: "enum", params: { allowedValues: schema19.properties.function_call.oneOf[1].enum }, message: "must be equal to one of the allowed values" };
                                                                                        if (vErrors === null) {
                                                                                          vErrors = [err17];
                                                                                        } else {
                                                                                          vErrors.push(err17);
                                                                                        }
                                                                                        errors++;
                                                                                      }
                                                                                      var _valid3 = _errs111 === errors;
                                                                                      if (_valid3 && valid14) {
                                                                                        valid14 = false;
                                                                                        passing3 = [passing3, 1];
                                                                                      } else {
                                                                                        if (_valid3) {
                                                                                          valid14 = true;
                                                                                          passing3 = 1;
                                                                                        }
                                                                                        const _errs113 = errors;
                                                                                        if (errors === _errs113) {
                                                                                          if (data50 && typeof data50 == "object" && !Array.isArray(data50)) {
                                                                                            let missing3;
                                                                                            if (data50.name === void 0 && (missing3 = "name")) {
                                                                                              const err18 = { instancePath: instancePath + "/function_call", schemaPath: "#/properties/function_call/oneOf/2/required", keyword: "required", params: { missingProperty: missing3 }, message: "must have required property '" + missing3 + "'" };
                                                                                              if (vErrors === null) {
                                                                                                vErrors = [err18];
                                                                                              } else {
                                                                                                vErrors.push(err18);
                                                                                              }
                                                                                              errors++;
                                                                                            } else {
                                                                                              if (data50.name !== void 0) {
                                                                                                if (typeof data50.name !== "string") {
                                                                                                  const err19 = { instancePath: instancePath + "/function_call/name", schemaPath: "#/properties/function_call/oneOf/2/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                                                                                                  if (vErrors === null) {
                                                                                                    vErrors = [err19];
                                                                                                  } else {
                                                                                                    vErrors.push(err19);
                                                                                                  }
                                                                                                  errors++;
                                                                                                }
                                                                                              }
                                                                                            }
                                                                                          } else {
                                                                                            const err20 = { instancePath: instancePath + "/function_call", schemaPath: "#/properties/function_call/oneOf/2/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                                                                                            if (vErrors === null) {
                                                                                              vErrors = [err20];
                                                                                            } else {
                                                                                              vErrors.push(err20);
                                                                                            }
                                                                                            errors++;
                                                                                          }
                                                                                        }
                                                                                        var _valid3 = _errs113 === errors;
                                                                                        if (_valid3 && valid14) {
                                                                                          valid14 = false;
                                                                                          passing3 = [passing3, 2];
                                                                                        } else {
                                                                                          if (_valid3) {
                                                                                            valid14 = true;
                                                                                            passing3 = 2;
                                                                                            var props4 = {};
                                                                                            props4.name = true;
                                                                                          }
                                                                                        }
                                                                                      }
                                                                                      if (!valid14) {
                                                                                        const err21 = { instancePath: instancePath + "/function_call", schemaPath: "#/properties/function_call/oneOf", keyword: "oneOf", params: { passingSchemas: passing3 }, message: "must match exactly one schema in oneOf" };
                                                                                        if (vErrors === null) {
                                                                                          vErrors = [err21];
                                                                                        } else {
                                                                                          vErrors.push(err21);
                                                                                        }
                                                                                        errors++;
                                                                                        validate52.errors = vErrors;
                                                                                        return false;
                                                                                      } else {
                                                                                        errors = _errs108;
                                                                                        if (vErrors !== null) {
                                                                                          if (_errs108) {
                                                                                            vErrors.length = _errs108;
                                                                                          } else {
                                                                                            vErrors = null;
                                                                                          }
                                                                                        }
                                                                                      }
                                                                                      var valid0 = _errs107 === errors;
                                                                                    } else {
                                                                                      var valid0 = true;
                                                                                    }
                                                                                  }
                                                                                }
                                                                              }
                                                                            }
                                                                          }
                                                                        }
                                                                      }
                                                                    }
                                                                  }
                                                                }
                                                              }
                                                            }
                                                          }
                                                        }
                                                      }
                                                    }
                                                  }
                                                }
                                              }
                                            }
                                          }
                                        }
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate52.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate52.errors = vErrors;
  return errors === 0;
}
validate52.evaluated = { "props": { "model": true, "messages": true, "stream": true, "stream_options": true, "max_completion_tokens": true, "max_tokens": true, "temperature": true, "top_p": true, "stop": true, "tools": true, "tool_choice": true, "parallel_tool_calls": true, "response_format": true, "reasoning_effort": true, "thinking": true, "n": true, "seed": true, "frequency_penalty": true, "presence_penalty": true, "logit_bias": true, "logprobs": true, "top_logprobs": true, "modalities": true, "audio": true, "moderation": true, "prediction": true, "web_search_options": true, "service_tier": true, "guardrailConfig": true, "performanceConfig": true, "store": true, "metadata": true, "user": true, "safety_identifier": true, "prompt_cache_key": true, "prompt_cache_retention": true, "verbosity": true, "functions": true, "function_call": true }, "dynamicProps": false, "dynamicItems": false };

// validators:validators:1
var getModel_path = validate522;
var func12 = require_ucs2length().default;
function validate522(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate522.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.model === void 0 && (missing0 = "model")) {
        validate522.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.model !== void 0) {
          let data0 = data.model;
          const _errs1 = errors;
          if (typeof data0 !== "string") {
            let dataType0 = typeof data0;
            let coerced0 = void 0;
            if (!(coerced0 !== void 0)) {
              if (dataType0 == "number" || dataType0 == "boolean") {
                coerced0 = "" + data0;
              } else if (data0 === null) {
                coerced0 = "";
              } else {
                validate522.errors = [{ instancePath: instancePath + "/model", schemaPath: "#/properties/model/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
            }
            if (coerced0 !== void 0) {
              data0 = coerced0;
              if (data !== void 0) {
                data["model"] = coerced0;
              }
            }
          }
          if (errors === _errs1) {
            if (typeof data0 === "string") {
              if (func12(data0) > 2048) {
                validate522.errors = [{ instancePath: instancePath + "/model", schemaPath: "#/properties/model/maxLength", keyword: "maxLength", params: { limit: 2048 }, message: "must NOT have more than 2048 characters" }];
                return false;
              } else {
                if (func12(data0) < 1) {
                  validate522.errors = [{ instancePath: instancePath + "/model", schemaPath: "#/properties/model/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                  return false;
                }
              }
            }
          }
        }
      }
    } else {
      validate522.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate522.errors = vErrors;
  return errors === 0;
}
validate522.evaluated = { "props": { "model": true }, "dynamicProps": false, "dynamicItems": false };
var getUsage_query = validate532;
var schema202 = { "type": "object", "properties": { "days": { "type": "integer", "minimum": 1, "maximum": 90, "default": 30 }, "from": { "type": "string", "format": "date" }, "to": { "type": "string", "format": "date" }, "group_by": { "type": "string", "enum": ["day", "model", "key", "tag"] } }, "required": [], "$id": "getUsage_query" };
var formats0 = require_formats().fullFormats.date;
function validate532(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate532.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.days === void 0) {
        data.days = 30;
      }
      let data0 = data.days;
      const _errs1 = errors;
      if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
        let dataType0 = typeof data0;
        let coerced0 = void 0;
        if (!(coerced0 !== void 0)) {
          if (dataType0 === "boolean" || data0 === null || dataType0 === "string" && data0 && data0 == +data0 && !(data0 % 1)) {
            coerced0 = +data0;
          } else {
            validate532.errors = [{ instancePath: instancePath + "/days", schemaPath: "#/properties/days/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
            return false;
          }
        }
        if (coerced0 !== void 0) {
          data0 = coerced0;
          if (data !== void 0) {
            data["days"] = coerced0;
          }
        }
      }
      if (errors === _errs1) {
        if (typeof data0 == "number" && isFinite(data0)) {
          if (data0 > 90 || isNaN(data0)) {
            validate532.errors = [{ instancePath: instancePath + "/days", schemaPath: "#/properties/days/maximum", keyword: "maximum", params: { comparison: "<=", limit: 90 }, message: "must be <= 90" }];
            return false;
          } else {
            if (data0 < 1 || isNaN(data0)) {
              validate532.errors = [{ instancePath: instancePath + "/days", schemaPath: "#/properties/days/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }];
              return false;
            }
          }
        }
      }
      var valid0 = _errs1 === errors;
      if (valid0) {
        if (data.from !== void 0) {
          let data1 = data.from;
          const _errs3 = errors;
          if (typeof data1 !== "string") {
            let dataType1 = typeof data1;
            let coerced1 = void 0;
            if (!(coerced1 !== void 0)) {
              if (dataType1 == "number" || dataType1 == "boolean") {
                coerced1 = "" + data1;
              } else if (data1 === null) {
                coerced1 = "";
              } else {
                validate532.errors = [{ instancePath: instancePath + "/from", schemaPath: "#/properties/from/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
            }
            if (coerced1 !== void 0) {
              data1 = coerced1;
              if (data !== void 0) {
                data["from"] = coerced1;
              }
            }
          }
          if (errors === _errs3) {
            if (errors === _errs3) {
              if (typeof data1 === "string") {
                if (!formats0.validate(data1)) {
                  validate532.errors = [{ instancePath: instancePath + "/from", schemaPath: "#/properties/from/format", keyword: "format", params: { format: "date" }, message: 'must match format "date"' }];
                  return false;
                }
              }
            }
          }
          var valid0 = _errs3 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.to !== void 0) {
            let data2 = data.to;
            const _errs5 = errors;
            if (typeof data2 !== "string") {
              let dataType2 = typeof data2;
              let coerced2 = void 0;
              if (!(coerced2 !== void 0)) {
                if (dataType2 == "number" || dataType2 == "boolean") {
                  coerced2 = "" + data2;
                } else if (data2 === null) {
                  coerced2 = "";
                } else {
                  validate532.errors = [{ instancePath: instancePath + "/to", schemaPath: "#/properties/to/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                  return false;
                }
              }
              if (coerced2 !== void 0) {
                data2 = coerced2;
                if (data !== void 0) {
                  data["to"] = coerced2;
                }
              }
            }
            if (errors === _errs5) {
              if (errors === _errs5) {
                if (typeof data2 === "string") {
                  if (!formats0.validate(data2)) {
                    validate532.errors = [{ instancePath: instancePath + "/to", schemaPath: "#/properties/to/format", keyword: "format", params: { format: "date" }, message: 'must match format "date"' }];
                    return false;
                  }
                }
              }
            }
            var valid0 = _errs5 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.group_by !== void 0) {
              let data3 = data.group_by;
              const _errs7 = errors;
              if (typeof data3 !== "string") {
                let dataType3 = typeof data3;
                let coerced3 = void 0;
                if (!(coerced3 !== void 0)) {
                  if (dataType3 == "number" || dataType3 == "boolean") {
                    coerced3 = "" + data3;
                  } else if (data3 === null) {
                    coerced3 = "";
                  } else {
                    validate532.errors = [{ instancePath: instancePath + "/group_by", schemaPath: "#/properties/group_by/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                }
                if (coerced3 !== void 0) {
                  data3 = coerced3;
                  if (data !== void 0) {
                    data["group_by"] = coerced3;
                  }
                }
              }
              if (!(data3 === "day" || data3 === "model" || data3 === "key" || data3 === "tag")) {
                validate532.errors = [{ instancePath: instancePath + "/group_by", schemaPath: "#/properties/group_by/enum", keyword: "enum", params: { allowedValues: schema202.properties.group_by.enum }, message: "must be equal to one of the allowed values" }];
                return false;
              }
              var valid0 = _errs7 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate532.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate532.errors = vErrors;
  return errors === 0;
}
validate532.evaluated = { "props": { "days": true, "from": true, "to": true, "group_by": true }, "dynamicProps": false, "dynamicItems": false };
var listUsageRequests_query = validate542;
function validate542(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate542.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.limit === void 0) {
        data.limit = 50;
      }
      if (data.from !== void 0) {
        let data0 = data.from;
        const _errs1 = errors;
        if (typeof data0 !== "string") {
          let dataType0 = typeof data0;
          let coerced0 = void 0;
          if (!(coerced0 !== void 0)) {
            if (dataType0 == "number" || dataType0 == "boolean") {
              coerced0 = "" + data0;
            } else if (data0 === null) {
              coerced0 = "";
            } else {
              validate542.errors = [{ instancePath: instancePath + "/from", schemaPath: "#/properties/from/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
              return false;
            }
          }
          if (coerced0 !== void 0) {
            data0 = coerced0;
            if (data !== void 0) {
              data["from"] = coerced0;
            }
          }
        }
        if (errors === _errs1) {
          if (errors === _errs1) {
            if (typeof data0 === "string") {
              if (!formats0.validate(data0)) {
                validate542.errors = [{ instancePath: instancePath + "/from", schemaPath: "#/properties/from/format", keyword: "format", params: { format: "date" }, message: 'must match format "date"' }];
                return false;
              }
            }
          }
        }
        var valid0 = _errs1 === errors;
      } else {
        var valid0 = true;
      }
      if (valid0) {
        if (data.to !== void 0) {
          let data1 = data.to;
          const _errs3 = errors;
          if (typeof data1 !== "string") {
            let dataType1 = typeof data1;
            let coerced1 = void 0;
            if (!(coerced1 !== void 0)) {
              if (dataType1 == "number" || dataType1 == "boolean") {
                coerced1 = "" + data1;
              } else if (data1 === null) {
                coerced1 = "";
              } else {
                validate542.errors = [{ instancePath: instancePath + "/to", schemaPath: "#/properties/to/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
            }
            if (coerced1 !== void 0) {
              data1 = coerced1;
              if (data !== void 0) {
                data["to"] = coerced1;
              }
            }
          }
          if (errors === _errs3) {
            if (errors === _errs3) {
              if (typeof data1 === "string") {
                if (!formats0.validate(data1)) {
                  validate542.errors = [{ instancePath: instancePath + "/to", schemaPath: "#/properties/to/format", keyword: "format", params: { format: "date" }, message: 'must match format "date"' }];
                  return false;
                }
              }
            }
          }
          var valid0 = _errs3 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          let data2 = data.limit;
          const _errs5 = errors;
          if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
            let dataType2 = typeof data2;
            let coerced2 = void 0;
            if (!(coerced2 !== void 0)) {
              if (dataType2 === "boolean" || data2 === null || dataType2 === "string" && data2 && data2 == +data2 && !(data2 % 1)) {
                coerced2 = +data2;
              } else {
                validate542.errors = [{ instancePath: instancePath + "/limit", schemaPath: "#/properties/limit/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }];
                return false;
              }
            }
            if (coerced2 !== void 0) {
              data2 = coerced2;
              if (data !== void 0) {
                data["limit"] = coerced2;
              }
            }
          }
          if (errors === _errs5) {
            if (typeof data2 == "number" && isFinite(data2)) {
              if (data2 > 200 || isNaN(data2)) {
                validate542.errors = [{ instancePath: instancePath + "/limit", schemaPath: "#/properties/limit/maximum", keyword: "maximum", params: { comparison: "<=", limit: 200 }, message: "must be <= 200" }];
                return false;
              } else {
                if (data2 < 1 || isNaN(data2)) {
                  validate542.errors = [{ instancePath: instancePath + "/limit", schemaPath: "#/properties/limit/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }];
                  return false;
                }
              }
            }
          }
          var valid0 = _errs5 === errors;
          if (valid0) {
            if (data.cursor !== void 0) {
              let data3 = data.cursor;
              const _errs7 = errors;
              if (typeof data3 !== "string") {
                let dataType3 = typeof data3;
                let coerced3 = void 0;
                if (!(coerced3 !== void 0)) {
                  if (dataType3 == "number" || dataType3 == "boolean") {
                    coerced3 = "" + data3;
                  } else if (data3 === null) {
                    coerced3 = "";
                  } else {
                    validate542.errors = [{ instancePath: instancePath + "/cursor", schemaPath: "#/properties/cursor/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                    return false;
                  }
                }
                if (coerced3 !== void 0) {
                  data3 = coerced3;
                  if (data !== void 0) {
                    data["cursor"] = coerced3;
                  }
                }
              }
              if (errors === _errs7) {
                if (typeof data3 === "string") {
                  if (func12(data3) > 1024) {
                    validate542.errors = [{ instancePath: instancePath + "/cursor", schemaPath: "#/properties/cursor/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" }];
                    return false;
                  } else {
                    if (func12(data3) < 1) {
                      validate542.errors = [{ instancePath: instancePath + "/cursor", schemaPath: "#/properties/cursor/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }];
                      return false;
                    }
                  }
                }
              }
              var valid0 = _errs7 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate542.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate542.errors = vErrors;
  return errors === 0;
}
validate542.evaluated = { "props": { "from": true, "to": true, "limit": true, "cursor": true }, "dynamicProps": false, "dynamicItems": false };
var getUsageRequest_path = validate552;
var pattern32 = new RegExp("^req_[0-9A-Z]{26}$", "u");
function validate552(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate552.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.request_id === void 0 && (missing0 = "request_id")) {
        validate552.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'" }];
        return false;
      } else {
        if (data.request_id !== void 0) {
          let data0 = data.request_id;
          const _errs1 = errors;
          if (typeof data0 !== "string") {
            let dataType0 = typeof data0;
            let coerced0 = void 0;
            if (!(coerced0 !== void 0)) {
              if (dataType0 == "number" || dataType0 == "boolean") {
                coerced0 = "" + data0;
              } else if (data0 === null) {
                coerced0 = "";
              } else {
                validate552.errors = [{ instancePath: instancePath + "/request_id", schemaPath: "#/properties/request_id/type", keyword: "type", params: { type: "string" }, message: "must be string" }];
                return false;
              }
            }
            if (coerced0 !== void 0) {
              data0 = coerced0;
              if (data !== void 0) {
                data["request_id"] = coerced0;
              }
            }
          }
          if (errors === _errs1) {
            if (typeof data0 === "string") {
              if (!pattern32.test(data0)) {
                validate552.errors = [{ instancePath: instancePath + "/request_id", schemaPath: "#/properties/request_id/pattern", keyword: "pattern", params: { pattern: "^req_[0-9A-Z]{26}$" }, message: 'must match pattern "^req_[0-9A-Z]{26}$"' }];
                return false;
              }
            }
          }
        }
      }
    } else {
      validate552.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }];
      return false;
    }
  }
  validate552.errors = vErrors;
  return errors === 0;
}
validate552.evaluated = { "props": { "request_id": true }, "dynamicProps": false, "dynamicItems": false };

// <stdin>
var validators = {
  getHealth: {},
  listModels: {},
  getModel: { "path": getModel_path },
  createChatCompletion: { "body": ChatCompletionRequest },
  createChat: { "body": ChatCompletionRequest },
  getUsage: { "query": getUsage_query },
  listUsageRequests: { "query": listUsageRequests_query },
  getUsageRequest: { "path": getUsageRequest_path },
  getContract: {},
  getDocs: {}
};
export {
  validators
};
