import { createApp, watch } from 'vue'
import { VueQueryPlugin } from '@tanstack/vue-query'
import ElementPlus from 'element-plus'
import 'element-plus/dist/index.css'
import 'element-plus/theme-chalk/dark/css-vars.css'
import '@/shared/theme/tokens.css'
import '@/shared/theme/base.css'
import '@/shared/theme/theme'
import { queries } from '@/shared/api/queries'
import { i18n, language, registerTexts, setLanguage } from '@/shared/i18n'
import App from './App.vue'
import { registerFeatureTexts } from './features'
import * as frameTexts from './i18n'
import { router } from './router'

registerTexts('frame', frameTexts)
registerFeatureTexts()
setLanguage(language.value)

// Names that the server gives come in the language asked for.
watch(language, () => void queries.invalidateQueries())

createApp(App)
  .use(i18n)
  .use(router)
  .use(ElementPlus)
  .use(VueQueryPlugin, { queryClient: queries })
  .mount('#app')
