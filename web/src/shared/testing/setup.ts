import { config } from '@vue/test-utils'
import ElementPlus from 'element-plus'
import { VueQueryPlugin } from '@tanstack/vue-query'
import { i18n } from '@/shared/i18n'

config.global.plugins = [ElementPlus, i18n, VueQueryPlugin]
i18n.global.locale.value = 'zh'
