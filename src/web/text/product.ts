export const PRODUCT_NAME = "执行联动平台";
