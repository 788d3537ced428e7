/** What the page says when the server gave no sentence of its own. */
const BY_STATUS: Readonly<Record<number, string>> = {
  400: "填写的内容有误，请检查后重新提交",
  401: "登录已过期，请重新登录",
  403: "您没有办理此事项的权限",
  404: "没有找到，可能已被移除，或不属于您的办理范围",
  409: "内容已被他人更新，请刷新后重试",
  413: "文件过大，超出系统允许的大小",
  415: "不支持这种文件格式",
  422: "不能办理，请查看原因",
  429: "操作过于频繁，请稍后再试",
  502: "服务暂时不可用，请稍后再试",
  503: "服务暂时不可用，请稍后再试",
  504: "服务响应超时，请稍后再试",
};

export const NETWORK_LOST = "网络不稳定，未能连接服务器";
export const NETWORK_LOST_DETAIL = "已填写的内容仍保留在本页，网络恢复后可再次提交，不会重复办理";

export function faultTitle(status: number): string {
  if (status === 0) return NETWORK_LOST;
  return BY_STATUS[status] ?? (status >= 500 ? "系统发生故障，请稍后再试" : "未能办理，请稍后再试");
}
